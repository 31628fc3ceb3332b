using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Shopping;

/// <summary>One turn of the guide: what came, what is known, and what is being said. Used by one turn.</summary>
internal sealed class GuideVisit
{
    // Catalogues write "weight_kg" where shoppers read "weight (kg)".
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kg"] = "kg",
        ["g"] = "g",
        ["gb"] = "GB",
        ["tb"] = "TB",
        ["mp"] = "MP",
        ["inch"] = "inch",
        ["cm"] = "cm",
        ["mm"] = "mm",
        ["ml"] = "ml",
        ["mah"] = "mAh",
        ["hours"] = "hours",
        ["w"] = "W",
        ["db"] = "dB",
    };

    /// <summary>What the flow engine gave.</summary>
    public required CustomFlowTurn Turn { get; init; }

    /// <summary>What is known of the merchant's products.</summary>
    public required MerchantCatalogue Catalogue { get; init; }

    /// <summary>The products read in the turn.</summary>
    public required Shelf Shelf { get; init; }

    /// <summary>What the message says besides needs.</summary>
    public required GuideMessage Message { get; init; }

    /// <summary>What the message says.</summary>
    public required string Text { get; init; }

    /// <summary>What is remembered; what is left here is kept.</summary>
    public required GuideMemory Memory { get; set; }

    /// <summary>What is being said.</summary>
    public ReplyDraft Draft { get; } = new();

    /// <summary>The write to put to the shopper; null for none.</summary>
    public ProposedEffect? Propose { get; set; }

    /// <summary>Whether the guide has nothing more to do.</summary>
    public bool IsOver { get; set; }

    public MerchantProfile Profile => Turn.Turn.Profile;

    public MerchantId Merchant => Turn.Turn.Profile.Id;

    public ShopperId? Shopper => Turn.Shopper;

    public Locale Locale => Turn.Turn.Locale;

    /// <summary>Whether the shop speaks Chinese to this shopper.</summary>
    public bool IsChinese => GuideLanguage.IsChinese(Locale, Profile);

    /// <summary>Says a line in the shopper's language.</summary>
    public void Say(string english, string chinese) => Draft.Say(IsChinese ? chinese : english);

    /// <summary>Offers an answer in the shopper's language.</summary>
    public void Offer(string english, string chinese) => Draft.Offer(IsChinese ? chinese : english);

    /// <summary>Of two wordings the one in the shopper's language.</summary>
    public string Word(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>Words a list.</summary>
    public string List(IEnumerable<string> items) => string.Join(IsChinese ? "、" : ", ", items);

    /// <summary>Words a label of the catalogue.</summary>
    public string Label(LocalizedText label)
    {
        var text = ProductText.Plain(label.For(IsChinese ? Locale.Chinese : Locale.English), ProductText.MaxValue);
        var unit = text.LastIndexOf(' ');
        return unit > 0 && Units.TryGetValue(text[(unit + 1)..], out var written) ? $"{text[..unit]} ({written})" : text;
    }

    /// <summary>The name of a product as the catalogue had it last, for one that is gone.</summary>
    public string? KnownName(ProductId id) => Catalogue.Guide.Index.Find(id) is { } product ? ProductText.NameOf(product) : null;
}
