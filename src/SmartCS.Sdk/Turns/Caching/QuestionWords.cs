using System.Collections.Frozen;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Words and phrases that two questions may differ in and still ask the same. Everything that is not listed here counts:
/// it may name a product, deny something, or tell who pays whom.
/// </summary>
internal static class QuestionWords
{
    /// <summary>Stands before each word of a question's core.</summary>
    public const char Separator = '\u0001';

    /// <summary>A word that says nothing to the point.</summary>
    public const string Nothing = "";

    public const string How = "how";
    public const string Can = "can";

    private const string Not = "not";

    private static readonly FrozenDictionary<string, string> Forms = Build(
        (Nothing, "an the please kindly hi hello hey thanks ok okay just really actually me my is are do does it its this that these there im any"),
        (Nothing, "的 吗 呢 吧 啊 呀 嘛 哦 哈 呗 啦 我 们 请 你好 您好 麻烦 谢谢 想问 问问 一下 这个 那个 这款 那款"),
        (Can, "can could may might 能 可以 可不可以 能不能 能否 可否"),
        (Join(Can, Not), "cant cannot couldnt"),
        (Not, "not dont doesnt isnt arent aint"),
        (Join("did", Not), "didnt"), (Join("was", Not), "wasnt"), (Join("were", Not), "werent"), (Join("will", Not), "wont"), (Join("would", Not), "wouldnt"),
        (Join("should", Not), "shouldnt"), (Join("must", Not), "mustnt"), (Join("need", Not), "neednt"), (Join("have", Not), "havent hasnt"), (Join("had", Not), "hadnt"),
        ("have", "have has"),
        (How, "how hows 怎么 怎样 如何"),
        ("what", "what whats"), ("where", "where wheres 哪里 哪儿"), ("when", "when whens 什么时候 何时"), ("who", "who whos"), ("why", "why 为什么 为何"),
        ("you", "you your yours 你 您"));

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    // A single letter behind one of these is a name, as in "plan A" and "vitamin I".
    private static readonly FrozenSet<string> BeforeLetters = FrozenSet.ToFrozenSet(
    [
        "plan", "type", "class", "grade", "size", "model", "option", "group", "series", "level", "category", "tier", "vitamin", "section", "part", "version", "zone",
        "block", "phase", "step", "figure", "table", "annex", "appendix", "line", "set", "style", "team", "cup", "battery", "usb", "hepatitis", "gate", "letter", "variant", "pack",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeLettersLookup = BeforeLetters.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] OpeningCores =
    [
        .. new[]
        {
            "can you tell", "can you tell if", "can you tell whether", "would you tell", "tell", "tell if", "do you know", "do you know if", "do you know whether",
            "i want to know", "i want to know if", "i would like to know", "i would like to know if", "i wonder if", "i was wondering if", "can i ask", "let know", "let know if",
            "问", "想 知道", "想 问",
        }.Select(static phrase => string.Concat(phrase.Split(' ').Select(static word => FormOf(word).ToString()).Where(static form => form.Length > 0).Select(static form => Separator + form)))
        .Distinct().OrderByDescending(static core => core.Length),
    ];

    /// <summary>What people say before they ask, as the core that it leaves; the longest first.</summary>
    public static ReadOnlySpan<string> Openings => OpeningCores;

    /// <summary>The one form of a word, in lower case and without its plural ending; empty where it says nothing.</summary>
    /// <param name="word">The word, folded.</param>
    public static ReadOnlySpan<char> FormOf(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var form))
        {
            return form;
        }

        return word is "i" ? [] : Singular(word);
    }

    /// <summary>Whether a single letter behind a word is a name rather than an article or pronoun.</summary>
    public static bool NamesLetter(ReadOnlySpan<char> word) => BeforeLettersLookup.Contains(word);

    // Nothing but the plural is taken away: "charge" is not "charger", and "returned" is not "return".
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && char.IsAsciiLetter(word[^2]) && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static string Join(string first, string second) => first + Separator + second;

    private static FrozenDictionary<string, string> Build(params ReadOnlySpan<(string Form, string Words)> groups)
    {
        var forms = new Dictionary<string, string>();
        foreach (var (form, words) in groups)
        {
            foreach (var word in words.Split(' '))
            {
                forms.Add(word, form);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
