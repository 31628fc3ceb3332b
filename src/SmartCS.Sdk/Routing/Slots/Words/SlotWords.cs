using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>All words that slots are made of, in one tree; made once, when first used.</summary>
internal static class SlotWords
{
    static SlotWords()
    {
        var builder = new WordTreeBuilder();
        NumberWords.AddTo(builder);
        Currencies = MoneyWords.AddTo(builder);
        Measures = SizeWords.AddMeasures(builder);
        SizeSystems = SizeWords.AddSystems(builder);
        Sizes = SizeWords.AddSizes(builder);
        Tones = ColorWords.AddTones(builder);
        Colors = ColorWords.AddColors(builder);
        TimeWords.AddTo(builder);
        Holidays = HolidayWords.AddTo(builder);
        IdWords.AddTo(builder);
        Reasons = ReasonWords.AddTo(builder);
        AnswerWords.AddTo(builder);
        Payments = AccountWords.AddPayments(builder);
        Tiers = AccountWords.AddTiers(builder);
        NameWords.AddTo(builder);
        Countries = PlaceWords.AddCountries(builder);
        Cities = PlaceWords.AddCities(builder);
        Tree = builder.Build();
    }

    public static WordTree Tree { get; }

    /// <summary>ISO 4217 codes.</summary>
    public static IReadOnlyList<string> Currencies { get; }

    /// <summary>Symbols of units.</summary>
    public static IReadOnlyList<string> Measures { get; }

    public static IReadOnlyList<string> SizeSystems { get; }

    public static IReadOnlyList<string> Sizes { get; }

    public static IReadOnlyList<string> Tones { get; }

    public static IReadOnlyList<string> Colors { get; }

    public static IReadOnlyList<string> Holidays { get; }

    public static IReadOnlyList<string> Reasons { get; }

    public static IReadOnlyList<string> Payments { get; }

    public static IReadOnlyList<string> Tiers { get; }

    /// <summary>ISO 3166-1 codes of two letters.</summary>
    public static IReadOnlyList<string> Countries { get; }

    public static IReadOnlyList<string> Cities { get; }
}
