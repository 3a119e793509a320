package org.almoner.appeal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.charity.CharityRegistry;
import org.almoner.charity.RecipientResolver;
import org.almoner.verify.LinkVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Tries out, and stores nothing. While the store is away it answers from memory: of the reviewed registry as it was read last,
 * and of the register entries that were asked for just before. Thread-safe; calls may block.
 */
public final class Trials {
    private final Desk whole;
    private final Supplier<Desk> inMemory;
    private volatile @Nullable Desk memory;

    /** @param inMemory what needs no store; made when it is first needed */
    public Trials(Desk whole, Supplier<Desk> inMemory) {
        this.whole = whole;
        this.inMemory = inMemory;
    }

    /**
     * What is tried out with.
     *
     * @param whole false where charities that are on a register alone may be missing
     */
    public record Desk(
            AppealService service,
            CharityRegistry registry,
            RecipientResolver resolver,
            LinkVerifier verifier,
            boolean whole) {}

    /** Works an answer out; where the store goes away meanwhile, anew. */
    public <T> T answer(Function<Desk, T> work) {
        try {
            return work.apply(whole);
        } catch (StoreUnavailableException e) {
            return work.apply(memory());
        }
    }

    private Desk memory() {
        Desk known = memory;
        if (known == null) {
            known = inMemory.get();
            memory = known;
        }
        return known;
    }
}
