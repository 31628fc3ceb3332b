using SmartCS.Sdk.Shopping.Guide;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// Understands what a shopper needs, ranks products by it and knows what to ask next; says nothing itself. The same
/// catalogue, session and message always give the same. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A turn is: <see cref="Read"/> the message with the session, <see cref="View"/> the session that it gives, show
/// <see cref="GuideView.Top"/> or put <see cref="GuideView.NextQuestion"/>, note that by <see cref="GuideSession.Ask"/>
/// or <see cref="GuideSession.Show"/>, and keep the session.
/// </remarks>
public sealed class ProductGuide
{
    private readonly NeedReader _reader;

    /// <summary>Creates the guide.</summary>
    /// <param name="index">The products.</param>
    public ProductGuide(ProductIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        Index = index;
        _reader = new NeedReader(index);
    }

    /// <summary>The products.</summary>
    public ProductIndex Index { get; }

    /// <summary>Reads a message: needs, or the answer to the pending question of the session.</summary>
    /// <param name="session">What is known.</param>
    /// <param name="message">The message; what is beyond 2,000 UTF-16 units is not read.</param>
    /// <param name="locale">The shopper's language; both languages are understood in any.</param>
    /// <returns>What was made of it.</returns>
    public GuideReading Read(GuideSession session, string message, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(message);
        return _reader.Read(session, message, locale);
    }

    /// <summary>Looks at the products with the needs of a session.</summary>
    /// <param name="session">What is known.</param>
    /// <returns>The products as they stand to it.</returns>
    public GuideView View(GuideSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new GuideView(new Standing(Index, session));
    }

    /// <summary>Puts products side by side.</summary>
    /// <param name="session">What the shopper asked for.</param>
    /// <param name="products">The products; those beyond <see cref="GuideComparison.MaxProducts"/> and those that the index does not have are left out.</param>
    /// <returns>The comparison; null where no product is left.</returns>
    public GuideComparison? Compare(GuideSession session, IReadOnlyList<ProductId> products)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(products);
        return Comparer.Compare(Index, session, products);
    }
}
