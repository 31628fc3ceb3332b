using Microsoft.Extensions.DependencyInjection;

namespace SmartCS.Sdk;

internal sealed class SmartCustomerServiceBuilder(IServiceCollection services) : ISmartCustomerServiceBuilder
{
    public IServiceCollection Services { get; } = services;
}
