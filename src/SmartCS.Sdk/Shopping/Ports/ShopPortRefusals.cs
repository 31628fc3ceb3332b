namespace SmartCS.Sdk.Shopping;

/// <summary>Why the engine itself refuses a write before the shop sees it, as <see cref="Effects.WriteResult.Refusal"/>.</summary>
public static class ShopPortRefusals
{
    /// <summary>A quantity is below 1 or above 1,000,000.</summary>
    public const string InvalidQuantity = "invalid_quantity";

    /// <summary>A price is negative or its currency is no ISO 4217 code.</summary>
    public const string InvalidPrice = "invalid_price";

    /// <summary>Prices of one write are in several currencies.</summary>
    public const string MixedCurrencies = "mixed_currencies";

    /// <summary>There is nothing to do: no article, no line.</summary>
    public const string Nothing = "nothing_to_do";

    /// <summary>A text is empty or longer than allowed.</summary>
    public const string InvalidText = "invalid_text";
}
