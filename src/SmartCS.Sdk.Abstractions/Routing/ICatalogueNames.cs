namespace SmartCS.Sdk.Routing;

/// <summary>Finds what a merchant sells in a text: the products by name and the articles by number.</summary>
/// <remarks>Implementations are safe for concurrent use, take time in proportion to the text whatever the text, and never throw on one.</remarks>
public interface ICatalogueNames
{
    /// <summary>Finds the names and numbers of products.</summary>
    /// <param name="text">The text as the shopper wrote it.</param>
    /// <returns>What was found, by where it begins and without overlaps; an empty list without allocation where nothing was.</returns>
    IReadOnlyList<CatalogueName> Find(string text);
}
