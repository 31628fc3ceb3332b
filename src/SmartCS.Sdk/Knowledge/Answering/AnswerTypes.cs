using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Recognises what a question asks for, and whether a sentence has it, in Chinese and English.</summary>
internal static class AnswerTypes
{
    private static readonly PhraseList TimeQuestions = PhraseList.Of(
        "when ", "how long does", "how long do", "how long will", "how long until", "how long can", "how long before", "how long to", "how long it", "what time", "how soon",
        "多久", "几天", "什么时候", "甚麼時候", "几点", "多长时间", "何时", "幾天", "幾點");

    private static readonly PhraseList MoneyQuestions = PhraseList.Of(
        "cost", "price of", "how much do i pay", "how much is", "how much are", "how much do you charge", "多少钱", "多少錢", "价格", "價格", "价钱", "几块", "什么价");

    private static readonly PhraseList NumberQuestions = PhraseList.Of(
        "how many", "how much", "how long", "how big", "how heavy", "how large", "how far", "how fast", "how old", "weigh", "多少", "多大", "多重", "多长", "多远", "多高", "几个", "幾個", "几件");

    private static readonly PhraseList TimeWords = PhraseList.Of(
        "day", "hour", "week", "month", "minute", "year", "o'clock", "天", "日", "小时", "小時", "周", "週", "月", "分钟", "分鐘", "年", "点", "點", ":", "：");

    private static readonly PhraseList TimesWithoutNumber = PhraseList.Of(
        "today", "tomorrow", "same day", "next day", "immediately", "at once", "right away", "当天", "當天", "当日", "次日", "马上", "立即", "即时");

    private static readonly PhraseList MoneyWords = PhraseList.Of("¥", "￥", "$", "€", "£", "元", "块", "yuan", "rmb", "dollar", "euro", "usd", "cny");

    private static readonly PhraseList MoneyWithoutNumber = PhraseList.Of("free", "no charge", "免费", "免費", "包邮", "包郵", "不收");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百两兩半");

    private static readonly SearchValues<string> NumberWords = SearchValues.Create(
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "dozen",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>What a question asks for.</summary>
    public static AnswerType AskedBy(ReadOnlySpan<char> question)
    {
        if (TimeQuestions.IsIn(question))
        {
            return AnswerType.Time;
        }

        return MoneyQuestions.IsIn(question) ? AnswerType.Money : NumberQuestions.IsIn(question) ? AnswerType.Number : AnswerType.Any;
    }

    /// <summary>Whether a sentence has what a question asks for.</summary>
    public static bool IsIn(ReadOnlySpan<char> sentence, AnswerType type) => type switch
    {
        AnswerType.Time => (HasNumber(sentence) && TimeWords.IsIn(sentence)) || TimesWithoutNumber.IsIn(sentence),
        AnswerType.Money => (HasNumber(sentence) && MoneyWords.IsIn(sentence)) || MoneyWithoutNumber.IsIn(sentence),
        AnswerType.Number => HasNumber(sentence),
        _ => true,
    };

    private static bool HasNumber(ReadOnlySpan<char> sentence)
    {
        if (sentence.ContainsAny(Digits))
        {
            return true;
        }

        for (var rest = sentence; rest.IndexOfAny(NumberWords) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            // "two days" says a number, "network" does not.
            var end = at;
            while (end < rest.Length && char.IsAsciiLetter(rest[end]))
            {
                end++;
            }

            var isBegun = at == 0 ? rest.Length == sentence.Length || !char.IsAsciiLetter(sentence[^(rest.Length + 1)]) : !char.IsAsciiLetter(rest[at - 1]);
            if (isBegun && NumberWords.Contains(rest[at..end].ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
