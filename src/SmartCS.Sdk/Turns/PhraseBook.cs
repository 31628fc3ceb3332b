using System.Globalization;
using System.Text;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>Finds the wording for a merchant and a language: the merchant's own first, then the built-in one.</summary>
internal readonly ref struct PhraseBook
{
    private readonly AssistantPhrases? _exact;
    private readonly AssistantPhrases? _language;
    private readonly AssistantPhrases _builtIn;
    private readonly bool _isChinese;

    public PhraseBook(MerchantProfile profile, Locale locale)
    {
        if (profile.Phrases.Count > 0)
        {
            _exact = Find(profile.Phrases, locale.Tag);
            _language = locale.Language.Length == locale.Tag.Length ? null : Find(profile.Phrases, locale.Language);
        }

        // A language without built-in wording falls back to the merchant's own language, then to English.
        _isChinese = locale.HasSameLanguageAs(Locale.Chinese)
            || (!locale.HasSameLanguageAs(Locale.English) && profile.DefaultLocale.HasSameLanguageAs(Locale.Chinese));
        _builtIn = _isChinese ? BuiltInPhrases.Chinese : BuiltInPhrases.English;
    }

    public string EmptyMessage => _exact?.EmptyMessage ?? _language?.EmptyMessage ?? _builtIn.EmptyMessage!;

    public string MessageTooLong(int maxLength) =>
        (_exact?.MessageTooLong ?? _language?.MessageTooLong ?? _builtIn.MessageTooLong!)
            .Replace("{max}", maxLength.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string DoNotKnow(bool offersHandoff) => Offer(_exact?.DoNotKnow ?? _language?.DoNotKnow ?? _builtIn.DoNotKnow!, offersHandoff);

    /// <summary>Joins two sentences as the language does.</summary>
    public string Join(string first, string second) => _isChinese ? first + second : first + " " + second;

    private string Offer(string said, bool offersHandoff) =>
        offersHandoff ? Join(said, _exact?.OfferHandoff ?? _language?.OfferHandoff ?? _builtIn.OfferHandoff!) : said;

    public string NotUnderstood => _isChinese ? BuiltInPhrases.ChineseNotUnderstood : BuiltInPhrases.EnglishNotUnderstood;

    public string SmallTalk => _isChinese ? BuiltInPhrases.ChineseCourtesy : BuiltInPhrases.EnglishCourtesy;

    // A merchant with words of its own for what it cannot answer is not answered for by built-in ones.
    public string OutOfScope(bool offersHandoff) =>
        Offer(_exact?.OutOfScope ?? _language?.OutOfScope ?? _exact?.DoNotKnow ?? _language?.DoNotKnow ?? _builtIn.OutOfScope!, offersHandoff);

    public string Abusive => _exact?.Abusive ?? _language?.Abusive ?? _builtIn.Abusive!;

    public string HandingOff => _exact?.HandingOff ?? _language?.HandingOff ?? _builtIn.HandingOff!;

    public string WrongLanguage(IReadOnlyList<Locale> served) =>
        (_exact?.WrongLanguage ?? _language?.WrongLanguage ?? _builtIn.WrongLanguage!)
            .Replace("{languages}", LanguageNames.List(served, _isChinese), StringComparison.Ordinal);

    public string FlowFailed(bool offersHandoff) => Offer(_exact?.FlowFailed ?? _language?.FlowFailed ?? _builtIn.FlowFailed!, offersHandoff);

    /// <summary>Asks which of the choices is meant; they are numbered so that the number is an answer.</summary>
    public string Clarify(IReadOnlyList<string> choices)
    {
        var list = new StringBuilder();
        for (var i = 0; i < choices.Count; i++)
        {
            list.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : string.Empty)}{i + 1}) {choices[i]}");
        }

        var question = _exact?.Clarify ?? _language?.Clarify ?? _builtIn.Clarify!;
        return question.Contains("{choices}", StringComparison.Ordinal)
            ? question.Replace("{choices}", list.ToString(), StringComparison.Ordinal)
            : $"{question} {list}";
    }

    private static AssistantPhrases? Find(IReadOnlyDictionary<string, AssistantPhrases> phrases, ReadOnlySpan<char> tag)
    {
        // A merchant has a handful of languages, and tags do not differ by case.
        foreach (var (key, value) in phrases)
        {
            if (tag.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
