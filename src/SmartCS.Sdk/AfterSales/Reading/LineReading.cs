namespace SmartCS.Sdk.AfterSales;

/// <summary>Which pieces of an order are meant.</summary>
internal sealed record LineReading
{
    /// <summary>The pieces; empty where it is not clear.</summary>
    public IReadOnlyList<(OrderLine Line, int Quantity)> Pieces { get; init; } = [];

    /// <summary>The lines that can be meant, where it is not clear which.</summary>
    public IReadOnlyList<OrderLine> Unclear { get; init; } = [];

    /// <summary>The line of which it is not clear how many are meant, or of which more are meant than there are.</summary>
    public OrderLine? HowMany { get; init; }

    /// <summary>Whether more pieces are meant than there are, or fewer than one.</summary>
    public bool IsImpossible { get; init; }

    public bool IsClear => Pieces.Count > 0 && Unclear.Count == 0 && HowMany is null;
}
