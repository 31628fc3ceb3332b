using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class SlotExtractorPropertyTests
{
    private static readonly string[] Pieces =
    [
        "三百以内", "深蓝色", "200到300块", "under 300", "last Wednesday", "上周三", "双十一", "42码", "XL", "10 inch", "两双", "half a dozen", "订单号", "SO-20261118-0001", "1234567", "13800138000", "坏了", "too small", "好的", "no", "yes", "不用了",
        "US$", "¥", "$50", "k", "万", "半", "点", "3", "12", "号", "月", "年", "日", "前", "后", "-", "/", ".", ",", ":", "#", "'", " ", " ", "\n", "的", "到", "to", "and", "between", "before", "since", "in", "the past 30 days", "Mr. Smith", "my name is", "gold account",
        "🎧", "\ud83d", "\ude00", "\u200b", "\u202e", "\u200f", "\u0301", "\u0000", "１２", "ＸＬ", "￥", "零", "十", "百", "千", "亿", "x", "*", "\"", "cm", "浙江省杭州市西湖区文三路478号", "a@b.com", "Toronto", "2026", "99999999999999999999999999999999",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static readonly Gen<string> AnyTexts = Gen.OneOf(Texts, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

    private static readonly Gen<string> AsciiTexts = Gen.Elements("under 300", " ", "order #12345678", "last Wednesday", "$50", "XL", "2 pcs", "1,299.50", "Nov 3rd", ", ", "10 inch", "navy", "broken", "yes", "3 days ago", "size 42", "SO-20261118-0001", "US 9.5", "18.11.2026", "1.5k", "-", " to ").ListOf().Select(string.Concat);

    private static readonly string[] HanDigits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    [Fact]
    public void Extract_AnyText_GivesValuesThatStandInIt() => Prop.ForAll(Arb.From(AnyTexts), text =>
    {
        var last = 0;
        foreach (var slot in Shop.Read(text))
        {
            Assert.InRange(slot.Source.Start, last, text.Length);
            Assert.InRange(slot.Source.Length, 1, text.Length - slot.Source.Start);
            Assert.Equal(text.Substring(slot.Source.Start, slot.Source.Length), slot.Text);
            Assert.NotEmpty(slot.Value);
            Assert.True(slot.Time is null || slot.Time.From is null || slot.Time.Until is null || slot.Time.From < slot.Time.Until);
            Assert.True(slot.Amount is null || slot.Amount.Min is null || slot.Amount.Max is null || slot.Amount.Min <= slot.Amount.Max);
            last = slot.Source.Start + slot.Source.Length;
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Extract_AnyTextAtAnyTime_Answers() => Prop.ForAll(Arb.From(Texts), Arb.From(ArbMap.Default.GeneratorFor<DateTime>()), (text, now) =>
    {
        var instant = new DateTimeOffset(DateTime.SpecifyKind(now, DateTimeKind.Unspecified), TimeSpan.Zero);
        Assert.NotNull(Shop.Read(text, now: instant));
        Assert.NotNull(Shop.Read(text, now: DateTimeOffset.MinValue));
        Assert.NotNull(Shop.Read(text, now: DateTimeOffset.MaxValue));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_FullWidth_GivesTheSameValues() => Prop.ForAll(Arb.From(AsciiTexts), text =>
    {
        var wide = string.Concat(text.Select(c => c == ' ' ? '\u3000' : (char)(c + 0xFEE0)));

        Assert.Equal(Describe(Shop.Read(text)), Describe(Shop.Read(wide)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_NeutralTextBefore_ShiftsOnly() => Prop.ForAll(Arb.From(Texts), Gen.Elements("嘿嘿。\n", "xyzzy. \n", "🎧\n").ToArbitrary(), (text, before) =>
    {
        // A yes or no has to begin the message, and a lone half of a character may meet its other half.
        var own = Shop.Read("\n" + text).Where(IsNoAnswer).Select(slot => (slot.Type, slot.Value, slot.Source.Start - 1, slot.Source.Length));
        var shifted = Shop.Read(before + text).Where(IsNoAnswer).Select(slot => (slot.Type, slot.Value, slot.Source.Start - before.Length, slot.Source.Length));

        Assert.Equal(own, shifted);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_InvisibleCharacters_LeaveTheValuesAsTheyAre() => Prop.ForAll(Arb.From(AsciiTexts), Gen.Elements('\u200b', '\u200f', '\u202e', '\ufeff').ToArbitrary(), (text, mark) =>
    {
        var marked = string.Concat(text.Select(c => $"{mark}{c}"));

        Assert.Equal(Describe(Shop.Read(text)), Describe(Shop.Read(marked)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_AmountInChineseNumerals_IsTheAmount() => Prop.ForAll(Gen.Choose(1, 99_999_999).ToArbitrary(), amount =>
    {
        var slot = Assert.Single(Shop.Read($"总共{Han(amount)}元"), slot => slot.Type == SlotType.Money);

        Assert.Equal(amount, slot.Amount!.Min);
        Assert.Equal(amount, slot.Amount.Max);
        Assert.Equal($"{amount} CNY", slot.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_AmountInEnglishWords_IsTheAmount() => Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), amount =>
    {
        var slot = Assert.Single(Shop.Read($"I paid {English(amount)} dollars"), slot => slot.Type == SlotType.Money);

        Assert.Equal(amount, slot.Amount!.Min);
        Assert.Equal($"{amount} USD", slot.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_AmountInFigures_IsTheAmount() => Prop.ForAll(Gen.Choose(1, 99_999_999).ToArbitrary(), cents =>
    {
        var amount = cents / 100m;
        var plain = amount.ToString("0.##", CultureInfo.InvariantCulture);
        var grouped = amount.ToString("#,0.00", CultureInfo.InvariantCulture);

        Assert.Equal([$"{plain} EUR"], Shop.Values($"it was €{plain} in all", SlotType.Money));
        Assert.Equal([$"{plain} EUR"], Shop.Values($"it was {grouped} euros in all", SlotType.Money));
        Assert.Equal([$"{plain} CNY"], Shop.Values($"一共付了{grouped}元", SlotType.Money));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_RangeOfAmounts_HasBothEnds() => Prop.ForAll(Gen.Choose(1, 5_000).ToArbitrary(), Gen.Choose(1, 5_000).ToArbitrary(), (low, more) =>
    {
        var high = low + more;

        Assert.Equal([$"{low}..{high} CNY"], Shop.Values($"{low}到{high}块的", SlotType.Money));
        Assert.Equal([$"{low}..{high} USD"], Shop.Values($"between ${low} and ${high}", SlotType.Money));
        Assert.Equal([$"{low}..{high} CNY"], Shop.Values($"预算{Han(low)}到{Han(high)}元", SlotType.Money));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_DateInAnyForm_IsTheDay() => Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), days =>
    {
        var day = new DateTime(2000, 1, 1).AddDays(days);
        var expected = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] forms =
        [
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("yyyy/M/d", CultureInfo.InvariantCulture), day.ToString("d.M.yyyy", CultureInfo.InvariantCulture),
            day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), $"{day.Year}年{day.Month}月{day.Day}日", $"{day.Year}年{Han(day.Month)}月{Han(day.Day)}号",
            string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(c => HanDigits[c - '0'])) + $"年{Han(day.Month)}月{Han(day.Day)}日",
        ];
        foreach (var form in forms)
        {
            var slot = Assert.Single(Shop.Read($"on {form}"), slot => slot.Type == SlotType.Date);
            Assert.Equal(expected, slot.Value);
            Assert.Equal(new DateTimeOffset(day, TimeSpan.FromHours(8)), slot.Time!.From);
            Assert.Equal(new DateTimeOffset(day.AddDays(1), TimeSpan.FromHours(8)), slot.Time.Until);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_QuantityInNumerals_IsTheNumber() => Prop.ForAll(Gen.Choose(2, 99_999).ToArbitrary(), count =>
    {
        Assert.Equal([count.ToString(CultureInfo.InvariantCulture)], Shop.Values($"要{Han(count)}件", SlotType.Quantity));
        Assert.Equal([count.ToString(CultureInfo.InvariantCulture)], Shop.Values($"I need {count} pcs", SlotType.Quantity));
        Assert.Equal([count.ToString(CultureInfo.InvariantCulture)], Shop.Values($"I need {English(count)} pairs", SlotType.Quantity));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extract_DaysAgo_CountsFromToday() => Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), days =>
    {
        var expected = Shop.Now.Date.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal([expected], Shop.Values($"{days} days ago", SlotType.Date));
        Assert.Equal([expected], Shop.Values($"{Han(days)}天前买的", SlotType.Date));
        Assert.Equal([expected], Shop.Values($"{English(days)} days ago", SlotType.Date));
    }).QuickCheckThrowOnFailure();

    private static bool IsNoAnswer(SlotValue slot) => slot.Type != SlotType.Confirmation;

    private static string Describe(IReadOnlyList<SlotValue> slots) => string.Join('|', slots.Select(slot => $"{slot.Type.Name}={slot.Value}"));

    private static string Han(int number)
    {
        if (number >= 10_000)
        {
            var low = number % 10_000;
            return Han(number / 10_000) + "万" + (low == 0 ? string.Empty : (low < 1_000 ? "零" : string.Empty) + Han(low));
        }

        foreach (var (unit, name) in ((int, string)[])[(1_000, "千"), (100, "百"), (10, "十")])
        {
            if (number >= unit)
            {
                var rest = number % unit;
                var head = number is >= 10 and < 20 ? string.Empty : HanDigits[number / unit];
                return head + name + (rest == 0 ? string.Empty : (rest < unit / 10 ? "零" : string.Empty) + Tail(rest));
            }
        }

        return HanDigits[number];
    }

    // Within a number ten is 一十.
    private static string Tail(int number) => number is >= 10 and < 20 ? "一" + Han(number) : Han(number);

    private static string English(int number)
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        return number switch
        {
            < 20 => small[number],
            < 100 => tens[number / 10] + (number % 10 == 0 ? string.Empty : "-" + small[number % 10]),
            < 1_000 => small[number / 100] + " hundred" + (number % 100 == 0 ? string.Empty : " and " + English(number % 100)),
            _ => English(number / 1_000) + " thousand" + (number % 1_000 == 0 ? string.Empty : (number % 1_000 < 100 ? " and " : " ") + English(number % 1_000)),
        };
    }
}
