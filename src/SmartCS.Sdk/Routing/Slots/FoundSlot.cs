namespace SmartCS.Sdk.Routing.Slots;

/// <summary>What a recogniser found, before those that overlap are settled. Places are of the original text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Type">What it is; the default value for a stretch that must not be read as anything.</param>
/// <param name="Rank">How specific it is, see <see cref="SlotRank"/>; decides between stretches of the same length.</param>
/// <param name="Value">What it means.</param>
/// <param name="Amount">The amounts of money.</param>
/// <param name="Number">The number of a quantity.</param>
/// <param name="Time">The time.</param>
internal readonly record struct FoundSlot(int Start, int End, SlotType Type, SlotRank Rank, string Value, AmountRange? Amount = null, decimal? Number = null, LocalSpan? Time = null)
{
    public int Length => End - Start;
}
