using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>A word, a number or a Chinese character of a text.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word by its stem, units in one form.</param>
internal readonly record struct ShopToken(int Start, int End, SlotCharacter Kind, string Text);
