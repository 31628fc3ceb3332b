using System.Globalization;
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

    public string DoNotKnow(bool offersHandoff)
    {
        var doNotKnow = _exact?.DoNotKnow ?? _language?.DoNotKnow ?? _builtIn.DoNotKnow!;
        if (!offersHandoff)
        {
            return doNotKnow;
        }

        var offer = _exact?.OfferHandoff ?? _language?.OfferHandoff ?? _builtIn.OfferHandoff!;
        return _isChinese ? doNotKnow + offer : doNotKnow + " " + offer;
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
