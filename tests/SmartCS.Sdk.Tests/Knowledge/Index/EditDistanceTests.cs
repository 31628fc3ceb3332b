using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge.Index;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Words = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => string.Concat(letters.Take(12)));

    [Theory]
    [InlineData("refund", "refund", 1, 0)]
    [InlineData("refnud", "refund", 1, 1)]
    [InlineData("refun", "refund", 1, 1)]
    [InlineData("reefund", "refund", 1, 1)]
    [InlineData("rafund", "refund", 1, 1)]
    [InlineData("rafnud", "refund", 1, -1)]
    [InlineData("rafnud", "refund", 2, 2)]
    [InlineData("ca", "abc", 2, -1)]
    [InlineData("", "ab", 2, 2)]
    [InlineData("", "", 1, 0)]
    public void Within_TwoWords_CountsTheErrors(string a, string b, int limit, int expected) => Assert.Equal(expected, EditDistance.Within(a, b, limit));

    [Fact]
    public void Within_AnyTwoWords_AgreesWithTheWholeTable() => Prop.ForAll(Arb.From(Words), Arb.From(Words), (a, b) =>
    {
        var distance = Whole(a, b);
        Assert.Equal(distance <= 1 ? distance : -1, EditDistance.Within(a, b, 1));
        Assert.Equal(distance <= 2 ? distance : -1, EditDistance.Within(a, b, 2));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Within_LongestWords_StayWithinTheTable()
    {
        var a = string.Concat(Enumerable.Repeat("ab", 13))[..26];
        var b = string.Concat(Enumerable.Repeat("cd", 13))[..26];

        Assert.Equal(-1, EditDistance.Within(a, b, 2));
        Assert.Equal(-1, EditDistance.Within(new string('a', 500), new string('b', 500), 2));
    }

    /// <summary>Optimal string alignment in its textbook form.</summary>
    private static int Whole(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = new[] { table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1) }.Min();
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
