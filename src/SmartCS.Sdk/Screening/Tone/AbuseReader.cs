namespace SmartCS.Sdk.Screening.Tone;

/// <summary>
/// Says whether a message insults or threatens somebody. Calling the goods rubbish is a complaint; calling the people so is abuse.
/// Nor is it abuse to curse the situation, to call oneself names, or to report being called names.
/// </summary>
internal static class AbuseReader
{
    /// <summary>Looks at a folded text.</summary>
    /// <param name="text">The text, as <see cref="ToneText"/> folds it.</param>
    /// <param name="hasHan">Whether it has Chinese characters: some short forms are abuse in Chinese only.</param>
    public static bool IsAbusive(ReadOnlySpan<char> text, bool hasHan)
    {
        var targetUntil = -1;
        var selfUntil = -1;
        var slurUntil = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = AbuseWords.Find(text, i, out var length, out var reach);
            if (kind == AbuseKind.None)
            {
                continue;
            }

            var end = i + length;
            switch (kind)
            {
                case AbuseKind.Threat:
                case AbuseKind.Insult when i > selfUntil:
                case AbuseKind.ChineseInsult when hasHan && i > selfUntil:
                case AbuseKind.Dismissal when IsAlone(text, i, end):
                case AbuseKind.Slur when i <= targetUntil:
                case AbuseKind.Role when i <= slurUntil:
                    return true;
                case AbuseKind.Slur:
                    slurUntil = end + 1;
                    break;
                case AbuseKind.Target or AbuseKind.Role:
                    targetUntil = end + reach;
                    break;
                case AbuseKind.Self:
                    selfUntil = end + reach;
                    break;
                case AbuseKind.Owned:
                    (targetUntil, slurUntil) = (-1, -1);
                    break;
            }

            i = end - 1;
        }

        return false;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || ToneText.IsBreak(text[start - 1])) && (end == text.Length || ToneText.IsBreak(text[end]));
}
