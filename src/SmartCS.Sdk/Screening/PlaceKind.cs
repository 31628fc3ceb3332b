namespace SmartCS.Sdk.Screening;

/// <summary>What a part of an address names.</summary>
internal enum PlaceKind
{
    None,

    /// <summary>A province, city, district or subdistrict.</summary>
    Area,

    /// <summary>A road, street, lane, village or town.</summary>
    Street,

    /// <summary>A building or a group of them.</summary>
    Estate,
}
