using System.Reflection;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>Puts a process that may die between its host and a shop port or a store.</summary>
internal static class MortalPort
{
    public static T Of<T>(T inner, Mortality mortality)
        where T : class
    {
        var port = DispatchProxy.Create<T, MortalPortProxy<T>>();
        ((MortalPortProxy<T>)(object)port).Stand(inner, mortality);
        return port;
    }
}
