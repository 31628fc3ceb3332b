using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>
/// Compares what is found with what is known. Known data counts as found when at least four fifths of its characters are masked;
/// what is masked counts as right when at least half of it is known data. The kind need not agree: masked is masked.
/// </summary>
internal sealed class PrivacyScore
{
    private const double LeastCovered = 0.8;
    private const double LeastRight = 0.5;
    private const int MostExamples = 8;

    private readonly SortedDictionary<string, Tally> _byKind = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Tally> _byWriting = new(StringComparer.Ordinal);

    public int Masked { get; private set; }

    public int Right { get; private set; }

    public int CleanMessages { get; private set; }

    public int CleanMessagesTouched { get; private set; }

    public List<string> Misses { get; } = [];

    public List<string> Mistakes { get; } = [];

    public double Precision => Masked == 0 ? 1 : (double)Right / Masked;

    public static PrivacyScore Of(IReadOnlyList<LabelledText> corpus)
    {
        var score = new PrivacyScore();
        var detector = PersonalDataDetector.For(MaskingSettings.Default);
        foreach (var message in corpus)
        {
            score.Add(message, detector.Find(message.Text, message.Names));
        }

        return score;
    }

    public void Report(Report report, string title)
    {
        foreach (var (kind, tally) in _byKind)
        {
            var asked = kind is "zh" or "en" ? Asked.PrivacyAddressRecall : Asked.PrivacyRecall;
            report.Add(Text($"{title}: {kind}, recall of {tally.Known:N0} (exact span)"), Text($">= {asked}"), Text($"{tally.Recall:0.0000} ({tally.ExactShare:0.000})"), tally.Recall >= asked);
        }

        report.Add(Text($"{title}: precision of {Masked:N0} masked"), Text($">= {Asked.PrivacyPrecision}"), Text($"{Precision:0.0000}"), Precision >= Asked.PrivacyPrecision);
        report.Add(Text($"{title}: messages without personal data that were touched, of {CleanMessages:N0}"), null, Text($"{CleanMessagesTouched}"), null);
        report.Add($"{title}: recall by writing", null, string.Join(", ", _byWriting.Select(pair => Text($"{pair.Key} {pair.Value.Recall:0.000}"))), null);
        foreach (var example in Misses.Concat(Mistakes))
        {
            report.Note("  " + example.ReplaceLineEndings(" "));
        }
    }

    private void Add(LabelledText message, IReadOnlyList<PersonalDataSpan> found)
    {
        foreach (var known in message.Spans)
        {
            var covered = found.Sum(span => Overlap(known.Start, known.End, span.Start, span.Start + span.Length));
            var isFound = covered >= LeastCovered * (known.End - known.Start);
            var isExact = found.Any(span => span.Start == known.Start && span.Start + span.Length == known.End);
            _byKind.TryAdd(known.Kind, new Tally());
            _byWriting.TryAdd(known.Writing, new Tally());
            _byKind[known.Kind].Add(isFound, isExact);
            _byWriting[known.Writing].Add(isFound, isExact);
            if (!isFound && Misses.Count < MostExamples)
            {
                Misses.Add($"missed {known.Kind}, {known.Writing}: [{message.Text[known.Start..known.End]}] in {message.Text}");
            }
        }

        foreach (var span in found)
        {
            var right = message.Spans.Sum(known => Overlap(known.Start, known.End, span.Start, span.Start + span.Length));
            Masked++;
            if (right >= LeastRight * span.Length)
            {
                Right++;
            }
            else if (Mistakes.Count < MostExamples)
            {
                Mistakes.Add($"wrong {span.Label}: [{message.Text.Substring(span.Start, span.Length)}] in {message.Text}");
            }
        }

        CleanMessages += message.Spans.Count == 0 ? 1 : 0;
        CleanMessagesTouched += message.Spans.Count == 0 && found.Count > 0 ? 1 : 0;
    }

    private static int Overlap(int start, int end, int otherStart, int otherEnd) => Math.Max(0, Math.Min(end, otherEnd) - Math.Max(start, otherStart));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        private int _found;
        private int _exact;

        public int Known { get; private set; }

        public double Recall => (double)_found / Known;

        public double ExactShare => (double)_exact / Known;

        public void Add(bool isFound, bool isExact)
        {
            Known++;
            _found += isFound ? 1 : 0;
            _exact += isExact ? 1 : 0;
        }
    }
}
