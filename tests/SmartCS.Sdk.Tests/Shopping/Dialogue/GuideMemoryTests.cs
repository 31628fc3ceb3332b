using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class GuideMemoryTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var memory = new GuideMemory
        {
            Flow = "product_recommendation",
            Session = GuideSession.Empty with { Needs = [new GuideNeed { Kind = GuideNeedKind.Value, Facets = ["a"], Values = ["b"], Said = "b" }] },
            Stage = GuideStage.Decision,
            Listed = ["x", "y"],
            Focus = "x",
            Offer = GuideOffer.Variant,
            Options = new Dictionary<string, string> { ["size"] = "M" },
            OptionAsked = "color",
            Quantity = 2,
            Prices = [new CartItem("s", 1, new Money(9.90m, "USD"))],
            HasReminded = true,
        };

        Assert.Equal(memory.ToJson(), GuideMemory.Read(memory.ToJson())!.ToJson());
        Assert.Equal("M", GuideMemory.Read(memory.ToJson())!.Options["size"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"focus\":\"\"}")]
    public void Read_Anything_IsNone(string json) => Assert.Null(GuideMemory.Read(json));

    [Fact]
    public void ToJson_TooMuch_KeepsWhatMattersWithinTheLimit()
    {
        var need = new GuideNeed { Kind = GuideNeedKind.Words, Values = [new string('词', 200)], Said = new string('词', 200) };
        var memory = new GuideMemory
        {
            Session = GuideSession.Empty with { Needs = [.. Enumerable.Repeat(need, 32)], Shown = [.. Enumerable.Range(0, 50).Select(static i => new ProductId(new string('p', 100) + i))] },
            Listed = ["x"],
            HasReminded = true,
        };

        var json = memory.ToJson();

        Assert.True(json.Length <= 16_384);
        var read = GuideMemory.Read(json)!;
        Assert.True(read.HasReminded);
    }
}
