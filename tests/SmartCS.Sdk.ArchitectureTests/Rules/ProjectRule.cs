namespace SmartCS.Sdk.ArchitectureTests.Rules;

/// <summary>What one project of src may reference. Arrows point one way: Abstractions, then the engine, then what hosts it.</summary>
/// <param name="Projects">The projects it may reference; a name ending in <c>*</c> stands for all that begin so.</param>
/// <param name="Packages">The packages it may reference, written likewise; null means any.</param>
/// <param name="Transitive">Further assemblies that those packages bring in and its code may use.</param>
internal sealed record ProjectRule(IReadOnlyList<string> Projects, IReadOnlyList<string>? Packages, IReadOnlyList<string> Transitive)
{
    private const string Contracts = "SmartCS.Sdk.Abstractions";
    private const string Engine = "SmartCS.Sdk";

    private static readonly string[] ContractPackages = ["Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    private static readonly string[] EnginePackages =
    [
        "Microsoft.Extensions.AI.Abstractions",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.Configuration.Json",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Diagnostics.Abstractions",
        "Microsoft.Extensions.FileProviders.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Polly.Core",
        "System.Numerics.Tensors",
        "System.Threading.RateLimiting",
        "YamlDotNet",
    ];

    // Configuration.Json stands on these.
    private static readonly string[] BehindConfigurationJson =
    [
        "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.Configuration.FileExtensions",
        "Microsoft.Extensions.FileProviders.Physical",
        "Microsoft.Extensions.Primitives",
    ];

    /// <summary>The rule of a project; null where there is none, which is a mistake.</summary>
    public static ProjectRule? For(string project) => project switch
    {
        Contracts => new([], ContractPackages, []),
        Engine => new([Contracts], EnginePackages, BehindConfigurationJson),
        "SmartCS.Sdk.AspNetCore" => new([Contracts, Engine], EnginePackages, BehindConfigurationJson),
        "SmartCS.Sdk.Testing" => new([Contracts, Engine], null, []),
        "SmartCS.Cli" => new([Contracts, Engine, "SmartCS.Sdk.AspNetCore", "SmartCS.Sdk.Providers.*", "SmartCS.Sdk.Stores.*", "SmartCS.Sdk.Testing"], null, []),
        // Only these know a vendor's package.
        _ when project.StartsWith("SmartCS.Sdk.Providers.", StringComparison.Ordinal) || project.StartsWith("SmartCS.Sdk.Stores.", StringComparison.Ordinal) => new([Contracts], null, []),
        _ => null,
    };

    /// <summary>Whether the project may reference another.</summary>
    public bool AllowsProject(string name) => Projects.Any(pattern => Matches(pattern, name));

    /// <summary>Whether the project may reference a package.</summary>
    public bool AllowsPackage(string name) => Packages is null || Packages.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether the project's code may use an assembly that is not part of the framework.</summary>
    public bool AllowsAssembly(string name) => name.StartsWith("SmartCS.", StringComparison.Ordinal)
        ? AllowsProject(name)
        : AllowsPackage(name) || Transitive.Contains(name, StringComparer.Ordinal);

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;
}
