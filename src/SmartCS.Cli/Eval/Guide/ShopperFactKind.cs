namespace SmartCS.Cli.Eval.Guide;

/// <summary>What a simulated shopper can know.</summary>
internal enum ShopperFactKind
{
    Thing,
    Brand,
    Price,
    Attribute,
}
