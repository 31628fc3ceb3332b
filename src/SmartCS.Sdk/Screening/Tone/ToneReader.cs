namespace SmartCS.Sdk.Screening.Tone;

/// <summary>
/// Reads from its words how a message sounds, in Chinese and English. One pass, no allocation; the cost is bounded whatever the
/// length. Safe to call from many threads.
/// </summary>
internal static class ToneReader
{
    /// <summary>Reads the tone of a message.</summary>
    /// <param name="text">The message, as it was written.</param>
    public static MessageTone Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        Span<char> buffer = stackalloc char[ToneText.LengthFor(text)];
        var folded = ToneText.Fold(text, buffer);
        var scorer = new ToneScorer();
        Walk(folded.Text, ref scorer);
        var isAbusive = AbuseReader.IsAbusive(folded.Text, folded.HasHan);
        return new MessageTone(scorer.Sentiment(folded, isAbusive), scorer.Urgency(folded), isAbusive);
    }

    private static void Walk(ReadOnlySpan<char> text, ref ToneScorer scorer)
    {
        var lexicon = ToneLexicon.Instance;
        for (var i = 0; i < text.Length;)
        {
            var length = lexicon.Find(text, i, out var entry);
            if (length > 0)
            {
                // "好" before what praises or blames only says how much.
                if (length == 1 && text[i] == '好' && i + 1 < text.Length && lexicon.Find(text, i + 1, out var next) > 0 && next.Kind is ToneKind.Feeling or ToneKind.Fault && next.Weight != 0)
                {
                    entry = new ToneEntry(ToneKind.Degree, 1.3f, 0);
                }

                scorer.Add(entry);
                i += length;
                continue;
            }

            var c = text[i];
            if (ToneText.IsBreak(c) && !IsInsideNumber(text, i))
            {
                scorer.Break(c, c == ' ' && !IsBetweenHan(text, i));
                i++;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                i = EndOfWord(text, i);
                scorer.PassOver();
            }
            else
            {
                i++;
                scorer.PassOver();
            }
        }

        scorer.Break('\n', isBlank: false);
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsBetweenHan(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && ToneText.IsHan(text[at - 1]) && ToneText.IsHan(text[at + 1]);

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '\''))
        {
            at++;
        }

        return at;
    }
}
