using SmartCS.Sdk;
using SmartCS.Sdk.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives models tools.</summary>
public static class ToolBuilderExtensions
{
    /// <summary>Adds who says which tools a turn may use. Several sources are asked in the order in which they were added.</summary>
    /// <typeparam name="T">The source; made once, with services of the host.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddTools<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this ISmartCustomerServiceBuilder builder)
        where T : class, IToolSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IToolSource, T>();
        return builder;
    }

    /// <summary>Adds who says which tools a turn may use.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="source">The source.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddTools(this ISmartCustomerServiceBuilder builder, IToolSource source)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        builder.Services.AddSingleton(source);
        return builder;
    }

    /// <summary>Sets the limits of tool use; they are checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets them.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder ConfigureToolLoop(this ISmartCustomerServiceBuilder builder, Action<ToolLoopOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
