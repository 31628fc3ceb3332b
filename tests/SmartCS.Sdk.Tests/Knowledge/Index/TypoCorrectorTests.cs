using SmartCS.Sdk.Knowledge.Index;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class TypoCorrectorTests
{
    private static readonly TypoCorrector Corrector = new(["jacket", "jackal", "deliveri", "refund", "warranti", "wifi", "退货", "dv71211ea", "internationalisationex"]);

    [Theory]
    [InlineData("jackte", "jacket:1")]
    [InlineData("jaket", "jacket:1")]
    [InlineData("jackett", "jacket:1")]
    [InlineData("jacked", "jacket:1")]
    [InlineData("jackat", "jacket:1 jackal:1")]
    [InlineData("packet", "")]
    [InlineData("wfi", "")]
    [InlineData("wif", "")]
    [InlineData("wiifi", "wifi:1")]
    [InlineData("delivrei", "deliveri:1")]
    [InlineData("delivar", "")]
    [InlineData("deliverrii", "deliveri:2")]
    [InlineData("退款", "")]
    [InlineData("dv71212ea", "")]
    [InlineData("internationalizationxx", "internationalisationex:2")]
    [InlineData("", "")]
    public void Find_MisspeltWord_GivesTheNearWords(string word, string expected)
    {
        var found = new List<(string Word, int Distance)>();

        Corrector.Find(word, found);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(near => $"{near.Word}:{near.Distance}").Order());
    }
}
