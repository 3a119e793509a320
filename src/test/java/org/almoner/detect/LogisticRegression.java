package org.almoner.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logistic regression over named features, drawn towards given weights (a Gaussian prior), by Adam on all samples. */
final class LogisticRegression {
    private static final int STEPS = 1_500;
    private static final double RATE = 0.05;
    private static final double DECAY_ONE = 0.9;
    private static final double DECAY_TWO = 0.999;

    /** Weights set by hand beyond this keep their sign. */
    private static final double SIGNED = 0.02;

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Double> prior;
    private final double pull;
    private final String bias;
    private final boolean signed;
    private final List<int[]> samples = new ArrayList<>();
    private final List<double[]> labels = new ArrayList<>();

    LogisticRegression(Map<String, Double> prior, double pull, String bias, boolean signed) {
        this.prior = prior;
        this.pull = pull;
        this.bias = bias;
        this.signed = signed;
        prior.keySet().forEach(this::number);
    }

    private int number(String name) {
        return index.computeIfAbsent(name, key -> {
            names.add(key);
            return names.size() - 1;
        });
    }

    void add(List<String> features, boolean holds, double weight) {
        samples.add(features.stream().distinct().mapToInt(this::number).toArray());
        labels.add(new double[] {holds ? 1 : 0, weight});
    }

    Map<String, Double> fit() {
        int size = names.size();
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = prior.getOrDefault(names.get(i), 0.0);
        }
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(weights);
            double rate = RATE / Math.sqrt(1 + step / 100.0);
            for (int i = 0; i < size; i++) {
                mean[i] = DECAY_ONE * mean[i] + (1 - DECAY_ONE) * gradient[i];
                square[i] = DECAY_TWO * square[i] + (1 - DECAY_TWO) * gradient[i] * gradient[i];
                double corrected = mean[i] / (1 - Math.pow(DECAY_ONE, step));
                double scale = Math.sqrt(square[i] / (1 - Math.pow(DECAY_TWO, step))) + 1e-9;
                weights[i] = bounded(i, weights[i] - rate * corrected / scale);
            }
        }
        Map<String, Double> fitted = new HashMap<>();
        for (int i = 0; i < size; i++) {
            fitted.put(names.get(i), weights[i]);
        }
        return fitted;
    }

    private double bounded(int i, double weight) {
        double given = prior.getOrDefault(names.get(i), 0.0);
        if (!signed || names.get(i).equals(bias) || Math.abs(given) <= SIGNED) {
            return weight;
        }
        return given > 0 ? Math.max(0, weight) : Math.min(0, weight);
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        for (int s = 0; s < samples.size(); s++) {
            double sum = 0;
            for (int feature : samples.get(s)) {
                sum += weights[feature];
            }
            double error = labels.get(s)[1] * (1 / (1 + Math.exp(-sum)) - labels.get(s)[0]);
            for (int feature : samples.get(s)) {
                gradient[feature] += error;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double strength = names.get(i).equals(bias) ? pull / 20 : pull;
            gradient[i] += strength * (weights[i] - prior.getOrDefault(names.get(i), 0.0));
        }
        return gradient;
    }
}
