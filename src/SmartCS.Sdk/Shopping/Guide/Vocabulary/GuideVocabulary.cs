using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>What the guide knows of shops in general, from its data file; read once.</summary>
internal sealed class GuideVocabulary
{
    private static readonly Lazy<GuideVocabulary> Built = new(static () => new GuideVocabulary(ReadFile()));

    private readonly Dictionary<string, PropertyName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GuideUnit> _units = new(StringComparer.Ordinal);
    private readonly ILookup<string, GuideUnit> _larger;
    private readonly Dictionary<string, string[]> _same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GuideWish> _wishes = new(StringComparer.Ordinal);

    private GuideVocabulary(IEnumerable<(string Section, string Line)> lines)
    {
        var phrases = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (section, line) in lines)
        {
            switch (section)
            {
                case "names":
                    AddName(line);
                    break;
                case "answer":
                    AddAnswer(line);
                    break;
                case "unit":
                    AddUnit(line);
                    break;
                case "wish":
                    AddWish(line);
                    break;
                case "same":
                    AddSame(line);
                    break;
                default:
                    phrases.TryAdd(section, new HashSet<string>(StringComparer.Ordinal));
                    phrases[section].UnionWith(Split(line, section == "filler" ? ' ' : ',').Select(TextUnits.Phrase).Where(static phrase => phrase.Length > 0));
                    break;
            }
        }

        _larger = _units.Values.Distinct().Where(static unit => unit.Smaller is not null).ToLookup(static unit => unit.Smaller!, StringComparer.Ordinal);
        (Unknown, Any, Nothing, Not, For, Or, Filler) = (phrases["unknown"], phrases["any"], phrases["nothing"], phrases["not"], phrases["for"], phrases["or"], phrases["filler"]);
    }

    public static GuideVocabulary Default => Built.Value;

    /// <summary>Phrases that say that the shopper does not know.</summary>
    public IReadOnlySet<string> Unknown { get; }

    /// <summary>Phrases that say that it does not matter.</summary>
    public IReadOnlySet<string> Any { get; }

    /// <summary>Phrases that say that there is no more to tell.</summary>
    public IReadOnlySet<string> Nothing { get; }

    /// <summary>Phrases that turn what is behind them around.</summary>
    public IReadOnlySet<string> Not { get; }

    /// <summary>Phrases behind which stands what the product goes with.</summary>
    public IReadOnlySet<string> For { get; }

    /// <summary>Words between things of which any will do.</summary>
    public IReadOnlySet<string> Or { get; }

    /// <summary>Words that tell nothing of a product.</summary>
    public IReadOnlySet<string> Filler { get; }

    /// <summary>All names of properties.</summary>
    public IReadOnlyDictionary<string, PropertyName> Names => _names;

    /// <summary>All wishes by their phrases.</summary>
    public IReadOnlyDictionary<string, GuideWish> Wishes => _wishes;

    public GuideUnit? FindUnit(string word) => _units.GetValueOrDefault(word);

    /// <summary>The units that are multiples of another.</summary>
    public IEnumerable<GuideUnit> LargerThan(GuideUnit unit) => _larger[unit.Name];

    /// <summary>What a word for a value is also called, itself included, such as <c>black</c> and <c>黑色</c>; itself for most.</summary>
    public IReadOnlyList<string> SameAs(string phrase) => _same.TryGetValue(phrase, out var same) ? same : [phrase];

    /// <summary>How likely a shopper can tell a property, by the words of its name; null where no word tells.</summary>
    public double? AnswerOf(IEnumerable<string> words)
    {
        double? least = null;
        double? greatest = null;
        foreach (var word in words)
        {
            if (_answers.TryGetValue(word, out var share))
            {
                least = share < 0.2 ? Math.Min(least ?? 1, share) : least;
                greatest = share >= 0.2 ? Math.Max(greatest ?? 0, share) : greatest;
            }
        }

        return least ?? greatest;
    }

    private static string[] Split(string text, char by) => text.Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<(string Section, string Line)> ReadFile()
    {
        using var stream = typeof(GuideVocabulary).Assembly.GetManifestResourceStream("SmartCS.Sdk.Guide.guide")!;
        using var reader = new StreamReader(stream);
        var section = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return (section, line);
            }
        }
    }

    private void AddName(string line)
    {
        var sides = line.Split('|', StringSplitOptions.TrimEntries);
        var (english, chinese) = (Split(sides[0], ','), Split(sides[1], ','));
        var name = new PropertyName(TextUnits.Phrase(english[0]), LocalizedText.Of(english[0], chinese[0]));
        foreach (var written in english.Concat(chinese))
        {
            _names.TryAdd(TextUnits.Phrase(written), name);
        }
    }

    private void AddAnswer(string line)
    {
        var sides = Split(line, '|');
        var share = double.Parse(sides[0], CultureInfo.InvariantCulture);
        foreach (var word in Split(sides[1], ' '))
        {
            _answers.TryAdd(TextUnits.Phrase(word), share);
        }
    }

    private void AddUnit(string line)
    {
        var sides = line.Split('|', StringSplitOptions.TrimEntries);
        var names = Split(sides[0], ',');
        var smaller = Split(sides[2], ' ');
        var unit = new GuideUnit(
            names[0],
            [.. Split(sides[1], ' ').Select(TextUnits.Phrase)],
            smaller.Length > 0 ? double.Parse(smaller[0], CultureInfo.InvariantCulture) : 0,
            smaller.Length > 1 ? smaller[1] : null);
        foreach (var name in names)
        {
            _units.TryAdd(TextUnits.Phrase(name), unit);
        }
    }

    private void AddSame(string line)
    {
        string[] same = [.. Split(line, ',').Select(TextUnits.Phrase).Distinct(StringComparer.Ordinal)];
        foreach (var phrase in same)
        {
            _same.TryAdd(phrase, same);
        }
    }

    private void AddWish(string line)
    {
        var sides = Split(line, '|');
        var aims = Split(sides[1], ',').Select(static aim =>
        {
            var at = aim.IndexOf(' ', StringComparison.Ordinal);
            var direction = aim[..at] switch { "more" => 1, "less" => -1, _ => 0 };
            return (direction, aim[(at + 1)..] == "$" ? GuideQuestion.PriceKey : TextUnits.Phrase(aim[(at + 1)..]));
        });
        var wish = new GuideWish([.. aims]);
        foreach (var written in Split(sides[0], ','))
        {
            _wishes.TryAdd(TextUnits.Phrase(written), wish);
        }
    }
}
