import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * How many of its readers' requests reach Almoner, and how many of those its database: what arithmetic does not tell, since
 * it depends on how unevenly articles are read. {@code java src/docs/ReadLoad.java [zipf exponent] [bytes an answer]}
 *
 * <p>Articles are read by Zipf's law. A CDN keeps an answer for max-age (60 s); that it may serve an older one while it
 * fetches another spares readers the wait and Almoner nothing. Replicas keep answers in 32 MiB each until an article changes, the least recently used leaving first; a
 * request goes to any of them. A registry change outdates every answer at once, once in the measured time.
 */
public final class ReadLoad {
    private static final int MAX_AGE = 60;
    private static final int WARM_UP = 600;
    private static final int MEASURED = 300;
    private static final long CACHE_BYTES = 32L << 20;

    private ReadLoad() {}

    public static void main(String[] arguments) {
        double exponent = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 0.9;
        int answer = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        System.out.printf("Zipf exponent %.2f, %,d bytes an answer%n", exponent, answer);
        System.out.println("| reads/s | articles | replicas | from the CDN | to Almoner /s | to the database /s"
                + " | without a CDN: to the database /s |");
        System.out.println("|---|---|---|---|---|---|---|");
        run(100, 1_000_000, 2, exponent, answer);
        run(1_000, 10_000_000, 3, exponent, answer);
        run(10_000, 20_000_000, 6, exponent, answer);
    }

    private static void run(int rate, int articles, int replicas, double exponent, int answer) {
        double[] shares = shares(articles, exponent);
        Result with = simulate(rate, shares, replicas, CACHE_BYTES / answer, true);
        Result without = simulate(rate, shares, replicas, CACHE_BYTES / answer, false);
        System.out.printf(
                "| %,d | %,d | %d | %.0f %% | %.0f | %.0f | %.0f |%n",
                rate,
                articles,
                replicas,
                100 - 100.0 * with.origin / ((double) rate * MEASURED),
                (double) with.origin / MEASURED,
                (double) with.database / MEASURED,
                (double) without.database / MEASURED);
    }

    private record Result(long origin, long database) {}

    private static Result simulate(int rate, double[] shares, int replicas, long entries, boolean cdn) {
        Random random = new Random(1);
        int[] fetched = new int[shares.length];
        Map<Integer, Boolean>[] caches = caches(replicas, entries);
        long origin = 0;
        long database = 0;
        for (int second = 1; second <= WARM_UP + MEASURED; second++) {
            if (second == WARM_UP + MEASURED / 2) {
                for (Map<Integer, Boolean> cache : caches) {
                    cache.clear();
                }
            }
            for (int i = 0; i < rate; i++) {
                int article = draw(shares, random);
                if (cdn && fetched[article] > 0 && second - fetched[article] < MAX_AGE) {
                    continue;
                }
                fetched[article] = second;
                boolean known = caches[random.nextInt(replicas)].put(article, true) != null;
                if (second > WARM_UP) {
                    origin++;
                    database += known ? 0 : 1;
                }
            }
        }
        return new Result(origin, database);
    }

    @SuppressWarnings({"unchecked", "serial"})
    private static Map<Integer, Boolean>[] caches(int replicas, long entries) {
        Map<Integer, Boolean>[] caches = new Map[replicas];
        for (int i = 0; i < replicas; i++) {
            caches[i] = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
                    return size() > entries;
                }
            };
        }
        return caches;
    }

    private static double[] shares(int articles, double exponent) {
        double[] sums = new double[articles];
        double sum = 0;
        for (int i = 0; i < articles; i++) {
            sum += Math.pow(i + 1, -exponent);
            sums[i] = sum;
        }
        return sums;
    }

    private static int draw(double[] shares, Random random) {
        double wanted = random.nextDouble() * shares[shares.length - 1];
        int low = 0;
        int high = shares.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
