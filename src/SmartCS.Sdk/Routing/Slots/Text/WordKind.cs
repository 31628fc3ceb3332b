namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>What a word of the lists can be; a word may be several things.</summary>
[Flags]
internal enum WordKind : ulong
{
    None = 0,

    /// <summary>An English number word, with its value.</summary>
    Number = 1UL << 0,

    /// <summary>A currency behind an amount, by its index.</summary>
    Currency = 1UL << 1,

    /// <summary>A measure word of counted things, with how many one is.</summary>
    Counter = 1UL << 2,

    /// <summary>A unit of length, volume, weight or memory, by its index.</summary>
    Measure = 1UL << 3,

    /// <summary>"以内": the number before is the greatest.</summary>
    AtMostAfter = 1UL << 4,

    /// <summary>"under": the number behind is the greatest.</summary>
    AtMostBefore = 1UL << 5,

    /// <summary>"以上": the number before is the least.</summary>
    AtLeastAfter = 1UL << 6,

    /// <summary>"over": the number behind is the least.</summary>
    AtLeastBefore = 1UL << 7,

    /// <summary>"左右": about the number before.</summary>
    AboutAfter = 1UL << 8,

    /// <summary>"about": about the number behind.</summary>
    AboutBefore = 1UL << 9,

    /// <summary>"between".</summary>
    Between = 1UL << 10,

    /// <summary>"预算": a number behind is an amount.</summary>
    PriceLabel = 1UL << 11,

    /// <summary>A colour, by its index.</summary>
    Color = 1UL << 12,

    /// <summary>"深", "light": how a colour is, by its index.</summary>
    Tone = 1UL << 13,

    /// <summary>A size in words, by its index.</summary>
    SizeWord = 1UL << 14,

    /// <summary>"尺码", "size": what is behind is a size.</summary>
    SizeLabel = 1UL << 15,

    /// <summary>"EU": whose sizes they are, by its index.</summary>
    SizeSystem = 1UL << 16,

    /// <summary>"昨天", with its distance in days.</summary>
    Day = 1UL << 17,

    /// <summary>"周三", "Wednesday", from 1 for Monday to 7.</summary>
    Weekday = 1UL << 18,

    /// <summary>"上周", with its distance in weeks.</summary>
    Week = 1UL << 19,

    /// <summary>"上个月", with its distance in months.</summary>
    Month = 1UL << 20,

    /// <summary>"去年", with its distance in years.</summary>
    Year = 1UL << 21,

    /// <summary>"November", from 1 to 12.</summary>
    MonthName = 1UL << 22,

    /// <summary>"晚上", by its index.</summary>
    DayPart = 1UL << 23,

    /// <summary>"国庆", by its index.</summary>
    Holiday = 1UL << 24,

    /// <summary>"天", "weeks": a unit of time, by its index.</summary>
    Period = 1UL << 25,

    /// <summary>"前", "ago".</summary>
    Ago = 1UL << 26,

    /// <summary>"后", "later".</summary>
    Later = 1UL << 27,

    /// <summary>"last", "next", "this", with -1, 1, 0.</summary>
    Relative = 1UL << 28,

    /// <summary>"最近", "in the past": a length of time up to now.</summary>
    Recent = 1UL << 29,

    /// <summary>"before": until the time behind.</summary>
    Before = 1UL << 30,

    /// <summary>"since": from the time behind.</summary>
    After = 1UL << 31,

    /// <summary>"月底", by its index.</summary>
    PartOfMonth = 1UL << 32,

    /// <summary>"买", "ordered": what is spoken of was bought.</summary>
    Bought = 1UL << 33,

    /// <summary>"送到", "arrive": what is spoken of is to come.</summary>
    Coming = 1UL << 34,

    /// <summary>"订单", "invoice": what a number behind is, by its index.</summary>
    IdLabel = 1UL << 35,

    /// <summary>A reason, by its index.</summary>
    Reason = 1UL << 36,

    /// <summary>"不", "not".</summary>
    Negation = 1UL << 37,

    /// <summary>A yes where it stands by itself.</summary>
    Yes = 1UL << 38,

    /// <summary>A no where it stands by itself.</summary>
    No = 1UL << 39,

    /// <summary>What may surround a yes or no without changing it.</summary>
    Filler = 1UL << 40,

    /// <summary>A way to pay, by its index.</summary>
    Payment = 1UL << 41,

    /// <summary>The kind of an account, by its index.</summary>
    Tier = 1UL << 42,

    /// <summary>"account".</summary>
    Account = 1UL << 43,

    /// <summary>A country, by its index.</summary>
    Country = 1UL << 44,

    /// <summary>A city, by its index.</summary>
    City = 1UL << 45,

    /// <summary>A given name.</summary>
    GivenName = 1UL << 46,

    /// <summary>"Mr.".</summary>
    Title = 1UL << 47,

    /// <summary>"my name is", "收货人".</summary>
    NameLabel = 1UL << 48,

    /// <summary>Goods that are counted without a measure word: "shirts".</summary>
    Goods = 1UL << 49,

    /// <summary>What a number of one before it does not count: "一个问题".</summary>
    Uncounted = 1UL << 50,

    /// <summary>"发到", "ship to": a place behind is where goods go.</summary>
    PlaceLabel = 1UL << 51,

    /// <summary>What may follow an amount without a currency: "please", "的".</summary>
    AfterAmount = 1UL << 52,
}
