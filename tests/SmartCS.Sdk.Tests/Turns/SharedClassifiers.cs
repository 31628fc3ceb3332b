using Microsoft.Extensions.Options;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>The classifiers of all shops of these tests: training one takes seconds, and shops with the same examples have the same.</summary>
internal static class SharedClassifiers
{
    public static MerchantClassifiers Instance { get; } = new(Options.Create(new SmartCustomerServiceOptions { ClassifierPatience = TimeSpan.FromMinutes(1) }));
}
