using System.Numerics;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Decides whether evidence says what a sentence says. It looks at words, numbers, denials and stress, not at meaning, and prefers to
/// leave out a true sentence to letting a wrong one pass. Safe for concurrent use.
/// </summary>
internal static class SentenceVerifier
{
    /// <summary>The longest sentence that is looked at, in UTF-16 units.</summary>
    public const int MaxLength = 600;

    /// <summary>Verifies a sentence.</summary>
    /// <param name="sentence">The sentence, with what it cites.</param>
    /// <param name="evidence">All that it may rest on.</param>
    /// <param name="support">The evidence that supports it, which need not be what it cites.</param>
    public static SentenceVerdict Verify(DraftSentence sentence, EvidenceSet evidence, out ulong support)
    {
        support = 0;
        var text = sentence.Text.AsSpan();
        if (Screen(text, evidence.IsChinese) is var screened && screened != SentenceVerdict.Supported)
        {
            return screened;
        }

        var reader = StatementReader.OfSentences;
        reader.Read(text);
        if (reader.Words.Count == 0 && reader.Facts.Count == 0)
        {
            return SentenceVerdict.NotSupported;
        }

        // Of a shopper's own matters and data no entry can know; a placeholder in an entry is a forged one.
        var needsResult = ForbiddenTalk.IsState(text) || PlaceholderText.IsIn(text);
        var lead = YesOrNo.BareOf(text);
        var first = SentenceVerdict.NotSupported;
        var cited = sentence.Cited;
        for (var round = 0; round < 2; round++)
        {
            // What the sentence cites first; then all else, since a model may mistake an id.
            var bits = round == 0 ? cited : All(evidence) & ~cited;
            for (; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                if (evidence.Find(bit) is not { } one || (needsResult && !(one.IsResult && PlaceholderText.AreIn(text, one.Text))))
                {
                    continue;
                }

                var verdict = lead != 0 && lead == -one.Lead ? SentenceVerdict.NegationDiffers : Contacts.AreIn(text, one.Text) ? Comparison.Compare(reader, one, evidence) : SentenceVerdict.ContactDiffers;
                if (verdict == SentenceVerdict.Supported)
                {
                    support = 1UL << bit;
                    return verdict;
                }

                first = first == SentenceVerdict.NotSupported ? verdict : first;
            }
        }

        return needsResult && first == SentenceVerdict.NotSupported ? SentenceVerdict.ClaimsAction : first;
    }

    private static SentenceVerdict Screen(ReadOnlySpan<char> text, bool isChinese)
    {
        if (text.Length > MaxLength)
        {
            return SentenceVerdict.NotASentence;
        }

        if (Courtesies.Contains(text))
        {
            return ForbiddenTalk.IsOtherLanguage(text, isChinese) ? SentenceVerdict.OtherLanguage : SentenceVerdict.Courtesy;
        }

        return ForbiddenTalk.IsMarkup(text) ? SentenceVerdict.Markup
            : ForbiddenTalk.IsOfItself(text) ? SentenceVerdict.TalksOfItself
            : ForbiddenTalk.IsDeed(text) ? SentenceVerdict.ClaimsAction
            : ForbiddenTalk.IsOtherLanguage(text, isChinese) ? SentenceVerdict.OtherLanguage
            : SentenceVerdict.Supported;
    }

    private static ulong All(EvidenceSet evidence) => Low(evidence.Entries.Length) | (Low(evidence.ResultCount) << EvidenceIds.Most);

    private static ulong Low(int count) => (1UL << count) - 1;
}
