using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening;

/// <summary>The area codes of mainland China without their leading 0 (numbering plan of 2018, Ministry of Industry and Information Technology).</summary>
internal static class AreaCodes
{
    private static readonly FrozenSet<int> Threes = Read(
        "310-319 335 349-359 370-379 391-396 398 411-419 421 427 429 431-439 451-459 464 467-470 471-479 482 483 510-519 523 527 530-539 543 546 550-559 561-566 570-580 591-599 "
        + "631-635 660 662 663 668 691 692 701 710-719 722 724 728 730-739 743-746 750-760 762 763 766 768-779 790-799 812 813 816-818 825-827 830-840 851-859 870-879 883 886-888 891-898 "
        + "901-903 906 908 909 911-917 919 930-939 941 943 951-955 970-979 990-999");

    /// <summary>How many digits the area code has that the digits begin with: 2, 3, or 0 for none.</summary>
    public static int Length(ReadOnlySpan<byte> digits) => digits switch
    {
        [1, 0, ..] => 2,
        [2, not 6, ..] => 2,
        [var a, var b, var c, ..] when Threes.Contains((a * 100) + (b * 10) + c) => 3,
        _ => 0,
    };

    private static FrozenSet<int> Read(string ranges) => ranges.Split(' ').SelectMany(static range =>
    {
        var ends = range.Split('-');
        var first = int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture);
        var last = int.Parse(ends[^1], System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1);
    }).ToFrozenSet();
}
