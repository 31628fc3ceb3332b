namespace SmartCS.Sdk.Routing;

/// <summary>Fits the log-odds of being in scope: logistic regression on the <see cref="ScopeSignals"/> by Newton's method, with a small ridge.</summary>
internal sealed class ScopeTrainer
{
    private const int Steps = 25;
    private const double Ridge = 1e-3;

    private readonly List<(double[] Signals, double Target, double Weight)> _points = [];

    public ScopeTrainer(IReadOnlyList<ScoredUtterance> utterances, double outOfScopeShare, int inside, int outside)
    {
        foreach (var utterance in utterances)
        {
            if (!utterance.Evidence.IsKnown)
            {
                continue;
            }

            var signals = new double[ScopeSignals.Count];
            ScopeSignals.Read(utterance.Scores, utterance.Evidence, signals);
            _points.Add(utterance.Label < 0 ? (signals, 0.0, outOfScopeShare / outside) : (signals, 1.0, (1.0 - outOfScopeShare) / inside));
        }
    }

    public double[] Train()
    {
        var weights = new double[ScopeSignals.Count];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            var curvature = new double[weights.Length, weights.Length];
            foreach (var (signals, target, weight) in _points)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * signals[i];
                }

                var probability = Elementary.Logistic(sum);
                var slope = Math.Max(1e-6, probability * (1.0 - probability)) * weight;
                for (var i = 0; i < weights.Length; i++)
                {
                    gradient[i] += (probability - target) * weight * signals[i];
                    for (var j = 0; j < weights.Length; j++)
                    {
                        curvature[i, j] += slope * signals[i] * signals[j];
                    }
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += Ridge * weights[i];
                curvature[i, i] += Ridge;
            }

            var change = Solve(curvature, gradient);
            var largest = change.Max(Math.Abs);
            var damping = largest > 2.0 ? 2.0 / largest : 1.0;
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= damping * change[i];
            }
        }

        return weights;
    }

    // Gaussian elimination; the ridge keeps every pivot positive.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var pivot = 0; pivot < count; pivot++)
        {
            for (var row = pivot + 1; row < count; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < count; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < count; column++)
            {
                right[row] -= matrix[row, column] * right[column];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
