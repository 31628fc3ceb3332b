namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Where a product has a word.</summary>
[Flags]
internal enum WordField : byte
{
    None = 0,
    Name = 1,
    Description = 2,
    Attribute = 4,
}
