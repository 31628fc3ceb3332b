using Microsoft.Extensions.DependencyInjection;

namespace SmartCS.Sdk;

/// <summary>What a host's registrations hang on; returned by <c>AddSmartCustomerService</c>.</summary>
public interface ISmartCustomerServiceBuilder
{
    /// <summary>The host's services, to which everything is added.</summary>
    IServiceCollection Services { get; }
}
