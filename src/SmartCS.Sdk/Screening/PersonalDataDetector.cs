using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// Finds personal data in texts, Chinese and English, also where it is written to deceive: with blanks or hyphens between
/// digits, in full width, as Chinese numerals, with characters that cannot be seen. Takes time in proportion to the text, whatever the text.
/// Safe for concurrent use.
/// </summary>
public sealed class PersonalDataDetector
{
    private const int MaxRounds = 8;

    // Most settings are the defaults or those of a merchant's profile, and live as long.
    private static readonly ConditionalWeakTable<MaskingSettings, PersonalDataDetector> BySettings = [];

    private readonly DetectionScope _scope;
    private readonly OwnPattern[] _own;
    private readonly AllowedTexts _allowed;

    private PersonalDataDetector(MaskingSettings settings)
    {
        _own = [.. settings.Patterns.Select(static (pair, i) => new OwnPattern(Labels.FirstOwn + i, OwnPattern.Compile(pair.Value)))];
        _scope = new DetectionScope(KindSet.Of(settings.Kinds), new LabelSet(settings.Patterns.Keys));
        _allowed = new AllowedTexts(settings);
    }

    /// <summary>The detector of some settings; it is made once for each settings object.</summary>
    /// <param name="settings">What to look for.</param>
    /// <returns>The detector.</returns>
    /// <exception cref="ArgumentException">A pattern is no regular expression without look-around and back-references.</exception>
    public static PersonalDataDetector For(MaskingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return BySettings.GetValue(settings, static settings => new PersonalDataDetector(settings));
    }

    internal LabelSet LabelNames => _scope.Labels;

    /// <summary>Finds the personal data of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names to find as well, see <see cref="Turns.Shopper.Names"/>; none by default.</param>
    /// <returns>Where it stands, in order and without overlaps. Text that only looks like a placeholder is among it, with the label <c>TEXT</c>.</returns>
    public IReadOnlyList<PersonalDataSpan> Find(string text, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        Find(text, ShopperNames.Of(names ?? []), ref found);
        var spans = new PersonalDataSpan[found.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            var span = found.Items[i];
            spans[i] = new PersonalDataSpan(Labels.KindOf(span.Label), LabelNames[span.Label], span.Start, span.End - span.Start);
        }

        found.Return();
        return spans;
    }

    /// <summary>Puts the bare kind in place of personal data, as <c>&lt;MOBILE&gt;</c>, with no way back: for logs, traces and search.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names to hide as well; none by default.</param>
    /// <returns>The text without personal data; the text itself where it has none.</returns>
    public string Redact(string text, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Redact(text, ShopperNames.Of(names ?? []));
    }

    /// <summary>
    /// Takes the form of placeholders from text that is not masked, such as a merchant's knowledge, so that no document can ask for a
    /// shopper's data by one: <c>&lt;MOBILE_1&gt;</c> becomes <c>MOBILE:1</c>. There is no way back.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without anything that looks like a placeholder; the text itself where it has none.</returns>
    public string Disarm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlaceholderGrammar.Disarm(text, LabelNames);
    }

    internal string Redact(string text, ShopperNames names)
    {
        var found = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        Find(text, names, ref found);
        if (found.Count == 0)
        {
            return text;
        }

        var output = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        var from = 0;
        foreach (var span in found.Items)
        {
            output.AppendFormatted(text.AsSpan(from, span.Start - from));
            output.AppendLiteral("<");
            output.AppendLiteral(LabelNames[span.Label]);
            output.AppendLiteral(">");
            from = span.End;
        }

        output.AppendFormatted(text.AsSpan(from));
        found.Return();
        return output.ToStringAndClear();
    }

    internal void Find(string text, ShopperNames names, ref FoundSpans found)
    {
        Detect(text, names, ref found);
        if (found.Count == 0)
        {
            return;
        }

        found.Sort();
        _allowed.Remove(text, ref found);
        found.Merge();
        if (found.Count > 0)
        {
            Settle(text, names, ref found);
        }
    }

    // What touched something that is hidden now may be seen for what it is once that is gone.
    private void Settle(string text, ShopperNames names, ref FoundSpans found)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (!FindInRest(text, names, ref found))
            {
                return;
            }
        }

        // Nobody writes like this but to deceive.
        found.Keep(0);
        found.Add(0, text.Length, Labels.Literal);
    }

    private bool FindInRest(string text, ShopperNames names, ref FoundSpans found)
    {
        var more = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        var rest = new RemainingText(text, found.Items);
        Detect(rest.Text, names, ref more);
        rest.ToWhole(ref more);
        rest.Return();
        if (more.Count > 0)
        {
            // What is hidden stays hidden, also where an allowance covers all that it has grown to.
            more.Sort();
            _allowed.Remove(text, ref more);
        }

        var isMore = more.Count > 0;
        foreach (var span in more.Items)
        {
            found.Add(span.Start, span.End, span.Label);
        }

        more.Return();
        if (isMore)
        {
            found.Sort();
            found.Merge();
        }

        return isMore;
    }

    private void Detect(ReadOnlySpan<char> text, ShopperNames names, ref FoundSpans found)
    {
        TextScanner.Scan(text, in _scope, ref found);
        if (_scope.Kinds.Has(PersonalDataKind.Name))
        {
            names.Find(text, ref found);
        }

        foreach (var own in _own)
        {
            foreach (var match in own.Pattern.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    found.Add(match.Index, match.Index + match.Length, own.Label);
                }
            }
        }
    }

    private sealed record OwnPattern(int Label, Regex Pattern)
    {
        public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
