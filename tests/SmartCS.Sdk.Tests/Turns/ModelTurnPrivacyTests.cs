using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ModelTurnPrivacyTests
{
    private const string Phone = "13812345678";
    private const string Email = "li.lei@example.com";

    [Fact]
    public async Task Reply_PersonalDataInTheMessageAndTheHistory_NeverReachesAModelOrALog()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", $"I am Li Lei, {Phone}. Is the Nordlys tent heavy for friends?", shopper: Shopper.Verified("s7") with { Names = ["Li Lei"] });
        await shop.AskAsync("m2", $"Write to {Email} whether the Nordlys tent fits friends", shopper: Shopper.Verified("s7") with { Names = ["Li Lei"] });

        Assert.Equal(2, shop.First.Calls);
        foreach (var secret in new[] { Phone, Email, "Li Lei" })
        {
            Assert.All(shop.First.Requests, request => Assert.DoesNotContain(secret, request.AllText, StringComparison.Ordinal));
            Assert.DoesNotContain(secret, shop.Log.Text, StringComparison.Ordinal);
        }

        Assert.Contains("<MOBILE_1>", shop.First.Requests[1].AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToolNeedsTheNumber_GetsItAndTheModelDoesNot()
    {
        string? called = null;
        var tool = AIFunctionFactory.Create((string phone) =>
        {
            called = phone;
            return $"The courier calls {phone} before delivery.";
        }, "announce_delivery");
        await using var shop = await OpenAsync(configure: builder => builder.AddTools(new Tools(tool)));
        shop.First
            .Then(ScriptedResponse.ToolCall("announce_delivery", new Dictionary<string, object?> { ["phone"] = "<MOBILE_1>" }))
            .Then(Saying(("The courier calls <MOBILE_1> before delivery.", "t1")));
        var reply = await shop.AskAsync("m1", $"请让快递先打电话 {Phone}", shopper: Shopper.Verified("s7"));

        Assert.Equal(Phone, called);
        Assert.All(shop.First.Requests, request => Assert.DoesNotContain(Phone, request.AllText, StringComparison.Ordinal));
        Assert.NotNull(reply.Text);
    }

    [Fact]
    public async Task Reply_AnotherShopperInTheSameConversation_GetsNothingOfTheFirst()
    {
        string? called = null;
        var tool = AIFunctionFactory.Create((string phone) => called = phone, "announce_delivery");
        await using var shop = await OpenAsync(configure: builder => builder.AddTools(new Tools(tool)));
        shop.First.When(request => request.Number == 1, Says("The Nordlys tent weighs 2.4 kg."));
        shop.First.When(request => request.Number == 2, ScriptedResponse.ToolCall("announce_delivery", new Dictionary<string, object?> { ["phone"] = "<MOBILE_1>" }));
        shop.First.When(_ => true, Says("Your number is <MOBILE_1>.", "The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", $"My number is {Phone}. Is the Nordlys tent heavy for friends?", shopper: Shopper.Verified("s7"));
        var reply = await shop.AskAsync("m2", "What was the number I gave you, and how heavy is the Nordlys tent for friends?", shopper: Shopper.Verified("s8"));

        Assert.DoesNotContain(Phone, called ?? string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("My number is", shop.First.Requests[1].AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_HostAllowsItsHotline_ItIsNotMasked()
    {
        var profile = DefaultProfile with { Masking = new MaskingSettings { Allowed = ["400-820-8820"] } };
        await using var shop = await OpenAsync(profile);
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", $"Is 400-820-8820 or {Phone} yours, and is the Nordlys tent heavy for friends?");

        Assert.Contains("400-820-8820", shop.First.Requests[0].AllText, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, shop.First.Requests[0].AllText, StringComparison.Ordinal);
    }

    private sealed class Tools(params AIFunction[] functions) : IToolSource
    {
        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<ToolGrant>>([.. functions.Select(function => new ToolGrant { Function = function })]);
    }
}
