namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>A word of a text, or one Chinese character.</summary>
/// <param name="Id">Its number among the words of the catalogue; -1 for a word that no title has.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct NameToken(int Id, int Start, int End, NameTokenKind Kind);
