using System.Text;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Where the entries are longer than the model is to read: chooses whole sentences, best first.</summary>
internal static class KnowledgeBudget
{
    // A sentence of the second entry has to fit the question better than one of the first by this share.
    private const float RankDiscount = 0.85f;

    // What a sentence counts that has none of the question's words: it may still be what the words before it are about.
    private const float WithoutWords = 0.05f;

    public static void Append(StringBuilder prompt, GenerationRequest request, ReadOnlySpan<EntryEvidence> entries)
    {
        var question = Question.Create(request.Question, []).WithoutAskingWords();
        var sentences = new List<(float Score, int Entry, int Sentence, int Tokens)>();
        var chosen = new bool[entries.Length][];
        var left = request.Profile.Generation.MaxKnowledgeTokens;
        var discount = 1f;
        for (var i = 0; i < entries.Length; i++)
        {
            chosen[i] = new bool[entries[i].Sentences.Length];
            var entry = entries[i].Entry;
            var analyzed = AnalyzedEntry.Of(entry);
            for (var j = 0; j < chosen[i].Length; j++)
            {
                var words = question.WeightIn(analyzed.Sentences[j].Text);
                var score = question.Total > 0f ? words / question.Total : 0f;
                var tokens = TokenEstimator.Count(entry.Body.AsSpan(entries[i].Sentences[j].Start, entries[i].Sentences[j].Length)) + 1;
                sentences.Add(((score + (WithoutWords / (j + 1))) * discount, i, j, tokens));
            }

            discount *= RankDiscount;
        }

        sentences.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Entry != b.Entry ? a.Entry.CompareTo(b.Entry) : a.Sentence.CompareTo(b.Sentence));
        var begun = new bool[entries.Length];
        foreach (var (_, i, j, tokens) in sentences)
        {
            var cost = tokens + (begun[i] ? 0 : entries[i].HeadTokens);
            if (cost <= left)
            {
                left -= cost;
                begun[i] = true;
                chosen[i][j] = true;
            }
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (begun[i])
            {
                prompt.Append("<entry id=\"").Append(EvidenceIds.OfEntry(i)).Append("\">\n");
                entries[i].AppendChosen(prompt, chosen[i]);
                prompt.Append("</entry>\n");
            }
        }
    }
}
