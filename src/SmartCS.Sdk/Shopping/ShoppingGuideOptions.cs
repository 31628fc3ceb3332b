namespace SmartCS.Sdk.Shopping;

/// <summary>How the shopping guide keeps the merchants' catalogues.</summary>
public sealed class ShoppingGuideOptions
{
    /// <summary>
    /// How old what is known of a catalogue may grow before it is read again, in the background, 1 second to 7 days. Prices and stock are read
    /// afresh before they are said, whatever the age. Default 10 minutes.
    /// </summary>
    public TimeSpan CatalogueAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a turn waits for a catalogue that is being read for the first time, 0 to 1 minute; then the shopper is asked for a moment's patience. Default 2 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How many products of all merchants together are kept in memory, 1 to 10,000,000; those of the merchants that were asked for longest ago go
    /// first. A product takes about 5 kB with 20 attributes. Default 200,000.
    /// </summary>
    public int MaxProducts { get; set; } = 200_000;

    /// <summary>How many of one article may be put into a cart at a time, 1 to 1,000,000. Default 99.</summary>
    public int MaxQuantity { get; set; } = 99;
}
