using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.OpenAI;

namespace ModelsExample;

/// <summary>Models that are registered in code.</summary>
internal static class OwnModels
{
    public static ISmartCustomerServiceBuilder AddOwnModels(this ISmartCustomerServiceBuilder builder, IChatClient client, string key) =>
        builder
            .AddChatModel("own", services => client, model => model with
            {
                Vendor = "in-house",
                Capabilities = ModelCapabilities.Streaming | ModelCapabilities.JsonObject,
                ContextTokens = 32_000,
                Resilience = new ModelResilience { FirstTokenTimeout = TimeSpan.FromSeconds(5), HedgeAfter = TimeSpan.FromSeconds(2) },
            })
            .AddOpenAICompatible("glm", options =>
            {
                options.Vendor = VendorPresets.Zhipu;
                options.Model = "glm-4.7";
                options.ApiKey = key;
            })
            .AddAnthropic("claude", options =>
            {
                options.Model = "<Anthropic's id of the model>";
                options.ApiKey = key;
            });
}
