using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds which values of the options that articles really have are named in a text.</summary>
internal sealed class OptionFinder
{
    private static readonly string[] Negators = ["no", "not", "without", "non", "don't", "dont", "无", "不", "没", "非"];

    private static readonly string[] Contrasts = ["instead of", "rather than", "not the", "not a", "but not", "而不是", "不要", "不是", "别要", "不想要"];

    private readonly ShopText _text;
    private readonly IReadOnlyList<SlotValue> _slots;
    private readonly MerchantProfile _profile;
    private readonly Locale _locale;
    private readonly List<(string Option, string Value, int Start, int End)> _found = [];
    private readonly Dictionary<string, List<(int Start, int End)>> _names = new(StringComparer.Ordinal);

    private OptionFinder(MerchantProfile profile, string text, Locale locale)
    {
        (_profile, _locale) = (profile, locale);
        _text = ShopText.Of(text);
        _slots = SlotsOf(text);
    }

    /// <summary>Finds them.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="text">The text.</param>
    /// <param name="locale">The shopper's language.</param>
    /// <param name="articles">The options of the articles that there are.</param>
    /// <param name="name">The product's own name, whose words are no values; empty for none.</param>
    public static IReadOnlyList<OptionMention> Find(MerchantProfile profile, string text, Locale locale, IReadOnlyCollection<IReadOnlyDictionary<string, string>> articles, string name)
    {
        var finder = new OptionFinder(profile, text, locale);
        var options = articles.SelectMany(static article => article).GroupBy(static option => option.Key, static option => option.Value, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Distinct().ToList(), StringComparer.Ordinal);
        foreach (var option in options.Keys)
        {
            finder._names[option] = [.. OptionWords.OfName(option).SelectMany(word => finder.Spans(word))];
        }

        foreach (var (option, values) in options)
        {
            finder.FindValues(option, values);
        }

        finder.DropName(name);
        finder.DropWithinNames(options.Keys);
        return finder.Settle();
    }

    /// <summary>Where the words of an option's name stand in a text.</summary>
    public static bool Names(ShopText text, string option) => OptionWords.OfName(option).Any(word => text.IndexOfPhrase(word) >= 0);

    private void FindValues(string option, List<string> values)
    {
        foreach (var value in values)
        {
            if (OptionWords.IsNone(value) || OptionWords.IsYes(value))
            {
                continue;
            }

            foreach (var word in OptionWords.OfValue(value))
            {
                Add(option, value, Spans(word));
            }

            AddSlots(option, value, SlotType.Color);
            AddSlots(option, value, SlotType.Size);
            AddPart(option, value, values);
        }

        var none = values.Find(OptionWords.IsNone);
        var yes = values.Find(OptionWords.IsYes);
        foreach (var (start, end) in _names[option])
        {
            var isNegated = IsNegated(start) || (end < _text.Tokens.Count && _text.Tokens[end].Text is "none" or "not" or "no" or "无");
            if (isNegated ? none is not null : yes is not null)
            {
                _found.Add((option, isNegated ? none! : yes!, start, end));
            }
        }
    }

    // "Dark blue", 深蓝 and 宝蓝色 are colours of their own; the shop's word for one is read like the shopper's.
    private void AddSlots(string option, string value, SlotType type)
    {
        var said = _slots.Where(slot => slot.Type == type).ToList();
        if (said.Count == 0 || SlotsOf(value) is not [var own] || own.Type != type)
        {
            return;
        }

        foreach (var slot in said.Where(slot => slot.Value == own.Value))
        {
            Add(option, value, [TokensOf(slot.Source.Start, slot.Source.Start + slot.Source.Length)]);
        }
    }

    // One word tells a value of several where no other value of the option has it.
    private void AddPart(string option, string value, List<string> values)
    {
        var words = ShopText.Of(value).Tokens;
        if (words.Count < 2)
        {
            return;
        }

        var own = ShopText.Of(option).Tokens;
        foreach (var word in words.Where(word => !own.Any(name => name.Text == word.Text)))
        {
            var isNumber = word.Kind == SlotCharacter.Digit;
            if (word.Kind == SlotCharacter.Han || (!isNumber && (word.Text.Length < 3 || UnitWords.IsUnit(word.Text))) || NameNoise.Contains(word.Text) || (isNumber && _names[option].Count == 0)
                || values.Exists(other => other != value && ShopText.Of(other).Tokens.Any(token => token.Text == word.Text)))
            {
                continue;
            }

            for (var i = 0; i < _text.Tokens.Count; i++)
            {
                if (_text.Tokens[i].Kind == word.Kind && (isNumber ? _text.Tokens[i].Text == word.Text : ShopText.IsSame(_text.Tokens[i].Text, word.Text)))
                {
                    _found.Add((option, value, i, i + 1));
                }
            }
        }
    }

    private void Add(string option, string value, IEnumerable<(int Start, int End)> spans)
    {
        foreach (var (start, end) in spans)
        {
            if (end > start)
            {
                _found.Add((option, value, start, end));
            }
        }
    }

    // Where a phrase's words stand one behind the other; also written as one word or apart.
    private List<(int Start, int End)> Spans(string phrase)
    {
        var words = ShopText.Of(phrase).Tokens;
        var spans = new List<(int, int)>();
        if (words.Count == 0)
        {
            return spans;
        }

        var joined = string.Concat(words.Select(static word => word.Text));
        for (var i = 0; i < _text.Tokens.Count; i++)
        {
            if (i + words.Count <= _text.Tokens.Count && words.Select((word, at) => IsSame(_text.Tokens[i + at], word)).All(static same => same))
            {
                // A bare number with a unit behind it is another measure.
                var next = i + words.Count;
                if (words[^1].Kind != SlotCharacter.Digit || next >= _text.Tokens.Count || _text.Tokens[next].Start > _text.Tokens[next - 1].End || _text.Tokens[next].Kind != SlotCharacter.Letter)
                {
                    spans.Add((i, next));
                }
            }
            else if (words.Count > 1 && joined.Length > 3 && _text.Tokens[i].Text == joined)
            {
                spans.Add((i, i + 1));
            }
            else if (words.Count == 1 && joined.Length > 3 && i + 1 < _text.Tokens.Count && _text.Tokens[i].Text + _text.Tokens[i + 1].Text == joined)
            {
                spans.Add((i, i + 2));
            }
        }

        return spans;
    }

    private static bool IsSame(ShopToken said, ShopToken own) => said.Kind == own.Kind && (said.Kind == SlotCharacter.Letter ? ShopText.IsSame(said.Text, own.Text) : said.Text == own.Text);

    private bool IsNegated(int start) => Enumerable.Range(1, 2).Any(back => start - back >= 0 && Negators.Contains(_text.Tokens[start - back].Text))
        || (start > 0 && _text.Tokens[start - 1].Text is "带" or "有" && start > 1 && _text.Tokens[start - 2].Text is "不" or "没");

    private bool IsContrasted(int start)
    {
        var from = _text.Tokens[start].Start;
        return Contrasts.Any(contrast => _text.Folded.AsSpan(0, from).TrimEnd().EndsWith(contrast, StringComparison.Ordinal) || _text.Folded.AsSpan(0, from).TrimEnd().EndsWith(contrast + " the", StringComparison.Ordinal))
            || (start > 0 && _text.Tokens[start - 1].Text == "not");
    }

    private void DropName(string name)
    {
        var words = ShopText.Of(name).Tokens.Count;
        foreach (var (start, end) in words == 0 ? [] : Spans(ShopText.Of(name).Folded))
        {
            _found.RemoveAll(found => found.Start < end && found.End > start);
        }
    }

    // An option that is called "bagged/bagless" names no value of it.
    private void DropWithinNames(IEnumerable<string> options)
    {
        foreach (var (start, end) in options.SelectMany(option => Spans(ShopText.Of(option).Folded)).ToList())
        {
            _found.RemoveAll(found => found.Start >= start && found.End <= end && found.End - found.Start < end - start);
        }
    }

    private List<OptionMention> Settle()
    {
        var mentions = new List<OptionMention>();

        // The longest counts; of the same words those of the option whose name stands nearest.
        foreach (var group in _found.Distinct().GroupBy(static found => (found.Start, found.End)).OrderByDescending(static group => group.Key.End - group.Key.Start).ThenBy(static group => group.Key.Start))
        {
            if (mentions.Exists(mention => mention.Start < group.Key.End && mention.End > group.Key.Start))
            {
                continue;
            }

            var nearest = group.Min(found => DistanceToName(found.Option, found.Start, found.End));
            var best = group.Where(found => DistanceToName(found.Option, found.Start, found.End) == nearest).ToList();
            if (best.Count > 1 && best.Exists(static found => found.Option is "color" or "颜色" or "size" or "尺码"))
            {
                best.RemoveAll(static found => found.Option is not ("color" or "颜色" or "size" or "尺码"));
            }

            // Values that only sound alike within one option are not told apart: the one that is written so.
            var value = best.Select(static found => found.Value).Distinct().ToList() is [var only] ? only : Written(best.Select(static found => found.Value), group.Key.Start, group.Key.End);
            mentions.Add(new OptionMention([.. best.Where(found => found.Value == value).Select(static found => found.Option).Distinct()], value, group.Key.Start, group.Key.End, IsContrasted(group.Key.Start)));
        }

        mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private string Written(IEnumerable<string> values, int start, int end)
    {
        var said = _text.Folded[_text.Tokens[start].Start.._text.Tokens[end - 1].End];
        var all = values.Distinct().ToList();
        return all.Find(value => ShopText.Of(value).Folded == said) ?? all[0];
    }

    private int DistanceToName(string option, int start, int end)
    {
        var nearest = int.MaxValue;
        foreach (var (nameStart, nameEnd) in _names[option])
        {
            if (nameStart < end && nameEnd > start)
            {
                continue;
            }

            // A name behind a comma is that of the next value.
            var (from, until) = nameStart >= end ? (end, nameStart) : (nameEnd, start);
            var distance = until - from + (Enumerable.Range(from, until - from + 1).Any(at => LineMentions.IsParted(_text, at)) ? 2 : 0);
            nearest = distance <= 3 ? Math.Min(nearest, distance) : nearest;
        }

        return nearest;
    }

    private (int Start, int End) TokensOf(int start, int end)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < _text.Tokens.Count; i++)
        {
            if (_text.Tokens[i].Start < end && _text.Tokens[i].End > start)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 ? (0, 0) : (first, last + 1);
    }

    private IReadOnlyList<SlotValue> SlotsOf(string text) => SlotExtractor.For(_profile.Routing.Slots).Extract(text, new SlotContext(DateTimeOffset.UnixEpoch, _locale, null));
}
