namespace SmartCS.Sdk.Screening;

/// <summary>The words that Chinese addresses are made of.</summary>
internal static class ChineseAddressWords
{
    /// <summary>What follows the number of a house, building, floor or room.</summary>
    public const string HouseUnits = "号號弄巷栋棟幢座单單室楼樓层層组組户戶门門村";
}
