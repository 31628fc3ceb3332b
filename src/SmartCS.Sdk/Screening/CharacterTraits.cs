namespace SmartCS.Sdk.Screening;

/// <summary>What a character can be a part of. The lowest four bits are the value of a digit.</summary>
[Flags]
internal enum CharacterTraits : ushort
{
    None = 0,

    /// <summary>Where the value of a digit stands.</summary>
    Value = 0x0F,

    /// <summary>A decimal digit of any script or width, or one in a circle.</summary>
    Digit = 0x10,

    /// <summary>A Chinese numeral from nought to nine.</summary>
    HanDigit = 0x20,

    /// <summary>What is written for a digit to deceive, such as the letter O; a digit only among others.</summary>
    SoftDigit = 0x40,

    /// <summary>What may stand between the digits of one number.</summary>
    Separator = 0x80,

    /// <summary>What cannot be seen, such as a space of no width.</summary>
    Ignorable = 0x100,

    /// <summary>Begins what stands between the two halves of an email address.</summary>
    At = 0x200,

    /// <summary>The short name of a province that begins a licence plate.</summary>
    PlateHead = 0x400,

    /// <summary>What follows the number of a house, building, floor or room in Chinese.</summary>
    HouseUnit = 0x800,

    /// <summary>Begins the name of a province or city of China.</summary>
    PlaceHead = 0x1000,

    /// <summary>A colon, as between the groups of an IPv6 address.</summary>
    Colon = 0x2000,
}
