using System.Buffers;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Screening;

/// <summary>What is never masked: the texts and patterns that the merchant allows.</summary>
internal sealed class AllowedTexts
{
    private readonly Dictionary<char, string[]> _texts;
    private readonly SearchValues<string>? _search;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _forms;
    private readonly Regex[] _patterns;

    public AllowedTexts(MaskingSettings settings)
    {
        var squeezed = settings.Allowed.Where(static text => text is not null).Select(Squeeze).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        _texts = squeezed.GroupBy(static text => text[0]).ToDictionary(static group => group.Key, static group => group.OrderByDescending(static text => text.Length).ToArray());
        _search = squeezed.Length == 0 ? null : SearchValues.Create(squeezed, StringComparison.Ordinal);
        _forms = squeezed.Length == 0 ? [] : [.. Enumerable.Range(0, Labels.Literal).Select(label => Forms(label, settings.Allowed))];
        _patterns = [.. settings.AllowedPatterns.Select(static pattern => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))];
    }

    /// <summary>Leaves out of what was found, which is in order, what is allowed.</summary>
    public void Remove(string text, ref FoundSpans found)
    {
        if (_search is null && _patterns.Length == 0)
        {
            return;
        }

        var allowed = new FoundSpans(stackalloc FoundSpan[FoundSpans.Initial]);
        AddValues(text, found.Items, ref allowed);
        AddTexts(text, ref allowed);
        foreach (var pattern in _patterns)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    allowed.Add(match.Index, match.Index + match.Length, 0);
                }
            }
        }

        allowed.Sort();
        allowed.Merge();
        found.Except(allowed.Items);
        allowed.Return();
    }

    // The same number in another spelling, such as with the country's code or in Chinese numerals.
    private void AddValues(string text, ReadOnlySpan<FoundSpan> found, ref FoundSpans allowed)
    {
        Span<char> form = stackalloc char[257];
        foreach (var span in found)
        {
            if (_search is not null && span.Label < Labels.Literal && span.End - span.Start < form.Length)
            {
                var length = CanonicalValue.Write(span.Label, text.AsSpan(span.Start, span.End - span.Start), form);
                if (_forms[span.Label].Contains(form[..length]))
                {
                    allowed.Add(span.Start, span.End, 0);
                }
            }
        }
    }

    private void AddTexts(string text, ref FoundSpans allowed)
    {
        if (_search is null)
        {
            return;
        }

        var squeezed = ArrayPool<char>.Shared.Rent(text.Length);
        var places = ArrayPool<int>.Shared.Rent(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = CharacterTable.Fold(text[i]);
            if (IsKept(c))
            {
                squeezed[length] = c;
                places[length++] = i;
            }
        }

        var whole = squeezed.AsSpan(0, length);
        for (var from = 0; from < length && whole[from..].IndexOfAny(_search) is >= 0 and var next;)
        {
            var at = from + next;
            foreach (var candidate in _texts[whole[at]])
            {
                if (whole[at..].StartsWith(candidate, StringComparison.Ordinal))
                {
                    allowed.Add(places[at], places[at + candidate.Length - 1] + 1, 0);
                    break;
                }
            }

            from = at + 1;
        }

        ArrayPool<char>.Shared.Return(squeezed, clearArray: true);
        ArrayPool<int>.Shared.Return(places);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(int label, IReadOnlyList<string> texts)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var form = new char[text.Length + 1];
            var length = CanonicalValue.Write(label, text, form);
            if (length > 0)
            {
                forms.Add(new string(form, 0, length));
            }
        }

        return forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string Squeeze(string text) => string.Concat(text.Select(CharacterTable.Fold).Where(IsKept));

    private static bool IsKept(char folded) => folded is not (' ' or '-') && !CharacterTable.Is(folded, CharacterTraits.Ignorable);
}
