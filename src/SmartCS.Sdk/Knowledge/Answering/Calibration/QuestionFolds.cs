namespace SmartCS.Sdk.Knowledge;

/// <summary>Divides questions into parts, each with its share of those that must not be answered; a text that is asked twice stays in one part.</summary>
internal static class QuestionFolds
{
    /// <summary>The part of each question, from 0; at most one part for each text.</summary>
    public static int[] Divide(IReadOnlyList<ProbedQuestion> questions, int count, int seed)
    {
        var random = new Random(seed);
        var parts = new Dictionary<string, int>(questions.Count, StringComparer.Ordinal);
        var next = 0;
        foreach (var group in questions.Select(static probed => probed.Question).DistinctBy(static question => question.Text).GroupBy(static question => question.Answers.Count > 0).OrderByDescending(static group => group.Key))
        {
            var texts = group.Select(static question => question.Text).ToArray();
            random.Shuffle(texts);
            foreach (var text in texts)
            {
                parts[text] = next++ % count;
            }
        }

        return [.. questions.Select(probed => parts[probed.Question.Text])];
    }
}
