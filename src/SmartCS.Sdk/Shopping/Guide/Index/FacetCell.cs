namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>One value that products have of a property.</summary>
/// <param name="Text">The value as the catalogue writes it.</param>
/// <param name="Phrase">Its units, for comparing.</param>
/// <param name="Number">The number that it is; NaN for none.</param>
/// <param name="Flag">The yes or no that it is; null for neither.</param>
internal sealed record FacetCell(string Text, string Phrase, double Number, bool? Flag)
{
    /// <summary>How many products have it.</summary>
    public int Products { get; set; }
}
