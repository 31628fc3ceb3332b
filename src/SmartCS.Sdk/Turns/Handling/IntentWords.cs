using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>What a shopper reads of an intent: its title, and the courtesy that is returned to it.</summary>
internal static class IntentWords
{
    /// <summary>What an intent is called in the reply's language; where it has no title there, what it is called elsewhere, and at last its id.</summary>
    public static string Title(MerchantProfile profile, string intent, Locale locale)
    {
        if (MerchantIntents.For(profile.Routing).TryGet(intent, out var known) && Choose(known.Titles, profile, locale) is { } title)
        {
            return title;
        }

        return intent.Replace('_', ' ');
    }

    /// <summary>The courtesy to return: the intent's own words in the reply's language, else the offer to help.</summary>
    public static string Courtesy(MerchantProfile profile, string intent, Locale locale)
    {
        if (MerchantIntents.For(profile.Routing).TryGet(intent, out var known) && Choose(known.Replies, profile, locale) is { } reply)
        {
            return reply;
        }

        return new PhraseBook(profile, locale).SmallTalk;
    }

    private static string? Choose(IReadOnlyDictionary<string, string> words, MerchantProfile profile, Locale locale) => words.Count == 0 ? null
        : Find(words, locale) ?? Find(words, profile.DefaultLocale) ?? Find(words, Locale.English) ?? words.Values.First();

    private static string? Find(IReadOnlyDictionary<string, string> words, Locale locale)
    {
        string? language = null;
        foreach (var (tag, text) in words)
        {
            if (locale.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }

            language ??= Locale.IsTag(tag) && locale.HasSameLanguageAs(new Locale(tag)) ? text : null;
        }

        return language;
    }
}
