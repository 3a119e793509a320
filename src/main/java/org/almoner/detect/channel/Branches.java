package org.almoner.detect.channel;

import java.util.List;
import org.almoner.detect.channel.Channel.Type;

/** Puts the numbers of banks' branches to the accounts beside them: 601613/31926819 is one address. */
final class Branches {
    private static final int NEAR = 100;

    /** Across a blank line, only the next line's label may stand between. */
    private static final int NEXT_LINE = 24;

    /** A longer number holds its branch's, as a CLABE does. */
    private static final int LONGEST = 15;

    /** The number of a branch, which is no way to give by itself. */
    record Branch(String digits, int start, int end) {}

    private Branches() {}

    /**
     * The next account behind a branch, or else the last before it, takes its number.
     *
     * @param found in order of their starts
     */
    static void join(String text, List<Branch> branches, List<Channel> found) {
        int at = 0;
        for (Branch branch : branches) {
            while (at < found.size() && found.get(at).start() < branch.end()) {
                at++;
            }
            for (int account : new int[] {at, at - 1}) {
                if (account >= 0 && account < found.size() && isNear(text, branch, found.get(account))) {
                    found.set(account, joined(branch, found.get(account)));
                    break;
                }
            }
        }
    }

    private static boolean isNear(String text, Branch branch, Channel each) {
        return isAccount(each)
                && (isBeside(text, branch.end(), each.start()) || isBeside(text, each.end(), branch.start()));
    }

    private static Channel joined(Branch branch, Channel account) {
        String value = branch.digits() + "/" + account.value();
        int start = Math.min(branch.start(), account.start());
        return new Channel(Type.ACCOUNT, value, null, start, Math.max(branch.end(), account.end()));
    }

    private static boolean isAccount(Channel each) {
        return each.type() == Type.ACCOUNT
                && each.value().length() <= LONGEST
                && each.value().indexOf('/') < 0;
    }

    private static boolean isBeside(String text, int end, int start) {
        return start >= end
                && start - end <= NEAR
                && (start - end <= NEXT_LINE || !text.substring(end, start).contains("\n\n"));
    }
}
