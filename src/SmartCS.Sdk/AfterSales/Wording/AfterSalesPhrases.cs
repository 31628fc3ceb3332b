using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What after-sales says to shoppers, in one language. Immutable.</summary>
internal sealed class AfterSalesPhrases
{
    private readonly FrozenDictionary<string, string> _texts;

    private AfterSalesPhrases(Locale locale, IReadOnlyDictionary<string, string> texts)
    {
        Locale = locale;
        IsChinese = locale.HasSameLanguageAs(Locale.Chinese);
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static AfterSalesPhrases English { get; } = new(Locale.English, EnglishAfterSales.Texts);

    public static AfterSalesPhrases Chinese { get; } = new(Locale.Chinese, ChineseAfterSales.Texts);

    public Locale Locale { get; }

    public bool IsChinese { get; }

    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The wording for a language; one that has none is spoken to in the merchant's own, or English.</summary>
    public static AfterSalesPhrases For(MerchantProfile profile, Locale locale) =>
        locale.HasSameLanguageAs(Locale.Chinese) || (!locale.HasSameLanguageAs(Locale.English) && profile.DefaultLocale.HasSameLanguageAs(Locale.Chinese)) ? Chinese : English;

    /// <summary>The wording of a name, with values in the place of what stands in braces. Values are never read as wording again.</summary>
    public string Say(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = _texts[name];
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                text.Append(template, at, template.Length - at);
                break;
            }

            text.Append(template, at, open - at).Append(Find(template.AsSpan(open + 1, close - open - 1), values));
            at = close + 1;
        }

        return text.ToString();
    }

    /// <summary>What a name of the shop is called, such as an order's status; a name that is not known is said as it is.</summary>
    public string Title(string group, string name) => _texts.GetValueOrDefault($"{group}.{name}") ?? name.Replace('_', ' ');

    /// <summary>Whether a name has wording.</summary>
    public bool Has(string name) => _texts.ContainsKey(name);

    /// <summary>Puts things into one row: "a, b and c", a、b和c.</summary>
    public string List(IReadOnlyList<string> items)
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? string.Empty : items[0];
        }

        var head = string.Join(IsChinese ? "、" : ", ", items.Take(items.Count - 1));
        return IsChinese ? $"{head}和{items[^1]}" : $"{head} and {items[^1]}";
    }

    /// <summary>Puts sentences behind one another as the language does; empty ones are left out.</summary>
    public string Sentences(params IEnumerable<string?> sentences) => string.Join(IsChinese ? string.Empty : " ", sentences.Where(static sentence => !string.IsNullOrEmpty(sentence)));

    public string Money(Money money) => FlowMoney.Of(money.Amount, money.Currency, Locale);

    public string Day(DateTime day) => TimeWords.Day(day, Locale);

    public string Time(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString(IsChinese ? "M'月'd'日' HH:mm" : "d MMMM, HH:mm", CultureInfo.InvariantCulture);

    private static string Find(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return string.Empty;
    }
}
