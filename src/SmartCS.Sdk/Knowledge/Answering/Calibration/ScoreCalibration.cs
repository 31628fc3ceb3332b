namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Learns what a score is worth: a logistic curve through right and wrong answers (Platt 1999, with the targets and the solver of Lin, Lin and
/// Weng 2007), which two numbers describe and which few questions are enough for. It never falls.
/// </summary>
internal static class ScoreCalibration
{
    private const int Points = 51;
    private const int MaxSteps = 100;
    // No number of questions makes certainty, whatever rounding says.
    private const double Least = 1e-6;
    private const double Ridge = 1e-12;

    /// <summary>Fits a curve; empty without answers.</summary>
    public static IReadOnlyList<CalibrationPoint> Fit(IReadOnlyList<AnswerCandidate> answers)
    {
        if (answers.Count == 0)
        {
            return [];
        }

        var (slope, intercept) = FitLogistic(answers);
        if (slope <= 0)
        {
            // Where higher scores are not better ones, the score says nothing, and every answer is as good as all of them.
            (slope, intercept) = (0, Logit(Target(answers, isRight: true) * Share(answers) + Target(answers, isRight: false) * (1 - Share(answers))));
        }

        var points = new CalibrationPoint[slope == 0 ? 1 : Points];
        for (var i = 0; i < points.Length; i++)
        {
            var score = points.Length == 1 ? 0 : (double)i / (Points - 1);
            points[i] = new CalibrationPoint(score, Math.Clamp(Math.Round(Logistic((slope * score) + intercept), 6), Least, 1 - Least));
        }

        return points;
    }

    // Newton's method with a line search on the log-likelihood of softened labels, so that no few questions make certainty.
    private static (double Slope, double Intercept) FitLogistic(IReadOnlyList<AnswerCandidate> answers)
    {
        var (right, wrong) = (Target(answers, isRight: true), Target(answers, isRight: false));
        var (slope, intercept) = (0.0, Logit((Share(answers) * right) + ((1 - Share(answers)) * wrong)));
        var loss = Loss(answers, right, wrong, slope, intercept);
        for (var step = 0; step < MaxSteps; step++)
        {
            var (g1, g2, h11, h12, h22) = (0.0, 0.0, Ridge, 0.0, Ridge);
            foreach (var answer in answers)
            {
                var p = Logistic((slope * answer.Score) + intercept);
                var error = p - (answer.IsRight ? right : wrong);
                var weight = p * (1 - p);
                g1 += error * answer.Score;
                g2 += error;
                h11 += weight * answer.Score * answer.Score;
                h12 += weight * answer.Score;
                h22 += weight;
            }

            var determinant = (h11 * h22) - (h12 * h12);
            if ((Math.Abs(g1) < 1e-7 && Math.Abs(g2) < 1e-7) || determinant <= 0)
            {
                break;
            }

            var (d1, d2) = (-((h22 * g1) - (h12 * g2)) / determinant, -((h11 * g2) - (h12 * g1)) / determinant);
            var size = 1.0;
            while (size > 1e-10 && Loss(answers, right, wrong, slope + (size * d1), intercept + (size * d2)) >= loss)
            {
                size /= 2;
            }

            if (size <= 1e-10)
            {
                break;
            }

            (slope, intercept) = (slope + (size * d1), intercept + (size * d2));
            loss = Loss(answers, right, wrong, slope, intercept);
        }

        return (slope, intercept);
    }

    private static double Loss(IReadOnlyList<AnswerCandidate> answers, double right, double wrong, double slope, double intercept)
    {
        var loss = 0.0;
        foreach (var answer in answers)
        {
            var x = (slope * answer.Score) + intercept;
            var target = answer.IsRight ? right : wrong;
            loss += Math.Max(x, 0) - (x * target) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
        }

        return loss;
    }

    private static double Target(IReadOnlyList<AnswerCandidate> answers, bool isRight)
    {
        var count = answers.Count(static answer => answer.IsRight);
        return isRight ? (count + 1.0) / (count + 2) : 1.0 / (answers.Count - count + 2);
    }

    private static double Share(IReadOnlyList<AnswerCandidate> answers) => (double)answers.Count(static answer => answer.IsRight) / answers.Count;

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
