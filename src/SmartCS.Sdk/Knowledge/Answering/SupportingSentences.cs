using System.Text;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Chooses the sentences of the best entries that support an answer. Every one is a stretch of an entry's body as it stands.</summary>
internal static class SupportingSentences
{
    // Sentences within this share of the best one's support are said along with it.
    private const float Close = 0.8f;

    // Those of another entry must be about the same thing as well: the battery life of a headlamp is no answer about a lantern.
    private const float Equal = 0.97f;

    /// <summary>One sentence with how well it and its entry's title support an answer, 0 to 1, and how much it adds by itself.</summary>
    internal readonly record struct Candidate(SearchHit Hit, TextRange Range, int Rank, float Support, float Own);

    /// <summary>Finds the sentences that support an answer best, best first.</summary>
    public static List<Candidate> Find(Question question, IReadOnlyList<SearchHit> hits)
    {
        var candidates = new List<Candidate>();
        for (var rank = 0; rank < hits.Count; rank++)
        {
            var analyzed = AnalyzedEntry.Of(hits[rank].Entry);
            var first = Array.FindIndex(analyzed.Sentences, static sentence => sentence.Text.HasTerms);
            for (var i = 0; i < analyzed.Sentences.Length; i++)
            {
                var sentence = analyzed.Sentences[i];
                var words = question.WeightIn(sentence.Text);
                var support = question.WeightIn(analyzed.Subject, sentence.Text);

                // The first sentence that says anything stands for an entry whose title is what was asked for.
                if (support > 0f && (words > 0f || i == first || question.AsksFor != AnswerType.Any))
                {
                    var hasAnswer = AnswerTypes.IsIn(hits[rank].Entry.Body.AsSpan(sentence.Range.Start, sentence.Range.Length), question.AsksFor);
                    var share = (hasAnswer ? 1f : WithoutAnswer(question.AsksFor)) / question.Total;
                    candidates.Add(new Candidate(hits[rank], sentence.Range, rank, support * share, words * share));
                }
            }
        }

        candidates.Sort(static (a, b) =>
        {
            var order = (b.Support + b.Own).CompareTo(a.Support + a.Own);
            return order != 0 ? order : a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Range.Start.CompareTo(b.Range.Start);
        });
        return candidates;
    }

    /// <summary>Writes the best sentences one after another, those of one entry in its order, each cited.</summary>
    public static (string Text, IReadOnlyList<Citation> Citations) Compose(List<Candidate> candidates, double threshold, int maxSentences)
    {
        var best = candidates[0];
        var chosen = new List<Candidate> { best };
        for (var i = 1; i < candidates.Count && chosen.Count < maxSentences; i++)
        {
            var candidate = candidates[i];
            var isClose = candidate.Support + candidate.Own >= Close * (best.Support + best.Own) && (candidate.Hit == best.Hit || candidate.Support >= Equal * best.Support);
            if (candidate.Support >= threshold && candidate.Own > 0f && isClose && !IsSaid(candidate, chosen))
            {
                chosen.Add(candidate);
            }
        }

        // Those of the best entry first, then the others', each entry's in its own order.
        chosen.Sort((a, b) => a.Hit == b.Hit ? a.Range.Start.CompareTo(b.Range.Start) : a.Hit == best.Hit ? -1 : b.Hit == best.Hit ? 1 : a.Rank.CompareTo(b.Rank));
        var text = new StringBuilder();
        var citations = new Citation[chosen.Count];
        for (var i = 0; i < chosen.Count; i++)
        {
            var sentence = chosen[i].Hit.Entry.Body.AsSpan(chosen[i].Range.Start, chosen[i].Range.Length);
            if (i > 0 && text[^1] < 0x2E80)
            {
                text.Append(' ');
            }

            citations[i] = new Citation
            {
                Entry = chosen[i].Hit.Entry.Id,
                Revision = chosen[i].Hit.Revision,
                Title = chosen[i].Hit.Entry.Title,
                Source = chosen[i].Hit.Entry.Source,
                Start = text.Length,
                Length = sentence.Length,
            };
            text.Append(sentence);
        }

        return (text.ToString(), citations);
    }

    /// <summary>What is left of the support of a sentence that lacks what was asked for: without a time there is no "when".</summary>
    private static float WithoutAnswer(AnswerType type) => type == AnswerType.Number ? 0.75f : 0.55f;

    private static bool IsSaid(Candidate candidate, List<Candidate> chosen)
    {
        var sentence = candidate.Hit.Entry.Body.AsSpan(candidate.Range.Start, candidate.Range.Length);
        foreach (var other in chosen)
        {
            if (sentence.SequenceEqual(other.Hit.Entry.Body.AsSpan(other.Range.Start, other.Range.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
