namespace SmartCS.Sdk.AfterSales;

/// <summary>Words of a text that name lines of an order.</summary>
/// <param name="Start">The first of them, as a place among the text's words.</param>
/// <param name="End">The word behind them.</param>
/// <param name="Lines">The lines that can be meant.</param>
/// <param name="IsPlural">Whether all of them are, as in "the shirts".</param>
internal sealed record LineMention(int Start, int End, IReadOnlyList<OrderLine> Lines, bool IsPlural);
