namespace SmartCS.Sdk.Screening;

/// <summary>What stands between two groups of digits, as flags.</summary>
internal static class NumberJoint
{
    public const int Space = 1;
    public const int Dash = 2;
    public const int Dot = 4;
    public const int Bracket = 8;

    /// <summary>A comma, slash or the like, which lists numbers more often than it joins one.</summary>
    public const int Weak = 16;

    /// <summary>Nothing, but a change between Chinese numerals and others: 张三138, 1三8.</summary>
    public const int Script = 32;

    public static int Of(char c) => CharacterTable.Fold(c) switch
    {
        ' ' => Space,
        '-' or '_' or '*' => Dash,
        '.' or '\u00B7' or '\u2022' or '\u30FB' => Dot,
        '(' or ')' => Bracket,
        _ => Weak,
    };
}
