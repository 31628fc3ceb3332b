namespace SmartCS.Cli.Eval.Guide;

/// <summary>One thing that a simulated shopper knows of the product looked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Attribute">The attribute's name as the catalogue writes it; empty for anything else.</param>
/// <param name="Name">The attribute's name as people write it.</param>
/// <param name="Value">What is known, as the shopper says it.</param>
internal sealed record ShopperFact(ShopperFactKind Kind, string Attribute, string Name, string Value);
