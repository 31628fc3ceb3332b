namespace SmartCS.Sdk.Routing;

/// <summary>The probability that a message is the shop's business, by its similarity to the nearest example: a logistic curve. Immutable.</summary>
internal readonly record struct ScopeCurve(double Centre, double Slope)
{
    private const int Iterations = 100;

    // Without examples of what is out of scope, 19 of 20 examples lie above the centre.
    private const double BelowCentre = 0.05;

    // However few the examples, no single one makes certain.
    private const double MaxSlope = 100;

    /// <summary>The probability at a similarity.</summary>
    public double At(double similarity) => 1 / (1 + Math.Exp(-Slope * (similarity - Centre)));

    /// <summary>Learns the curve from examples that were held out.</summary>
    /// <param name="within">The similarities of those that have an intent.</param>
    /// <param name="beyond">Those of what is out of scope.</param>
    public static ScopeCurve Learn(double[] within, double[] beyond)
    {
        if (within.Length == 0)
        {
            return new ScopeCurve(1, MaxSlope);
        }

        Array.Sort(within);
        var low = within[(int)(BelowCentre * within.Length)];
        var spread = Math.Max(0.02, within[within.Length / 2] - low);
        var start = new ScopeCurve(low, Math.Min(MaxSlope, 3 / spread));
        return beyond.Length == 0 ? start : Fit(within, beyond, start);
    }

    // Newton's method on the logistic loss, each side weighing the same, with a little of the start mixed in so that separable sides stay finite.
    private static ScopeCurve Fit(double[] within, double[] beyond, ScopeCurve start)
    {
        const double Prior = 0.01;
        var (slope, offset) = (start.Slope, -start.Slope * start.Centre);
        var (slope0, offset0) = (slope, offset);
        for (var round = 0; round < Iterations; round++)
        {
            var (g0, g1, h00, h01, h11) = (Prior * (slope - slope0) / (slope0 * slope0), Prior * (offset - offset0) / (slope0 * slope0), Prior / (slope0 * slope0), 0.0, Prior / (slope0 * slope0));
            Add(within, 1, 0.5 / within.Length);
            Add(beyond, 0, 0.5 / beyond.Length);
            var determinant = (h00 * h11) - (h01 * h01);
            if (!(determinant > 1e-18))
            {
                break;
            }

            var (stepSlope, stepOffset) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            slope = Math.Clamp(slope - stepSlope, 1, MaxSlope);
            offset -= stepOffset;
            if (Math.Abs(stepSlope) + Math.Abs(stepOffset) < 1e-6)
            {
                break;
            }

            void Add(double[] similarities, double label, double weight)
            {
                foreach (var similarity in similarities)
                {
                    var probability = 1 / (1 + Math.Exp(-((slope * similarity) + offset)));
                    var error = weight * (probability - label);
                    var curvature = weight * probability * (1 - probability);
                    g0 += error * similarity;
                    g1 += error;
                    h00 += curvature * similarity * similarity;
                    h01 += curvature * similarity;
                    h11 += curvature;
                }
            }
        }

        return double.IsFinite(slope) && double.IsFinite(offset) ? new ScopeCurve(-offset / slope, slope) : start;
    }
}
