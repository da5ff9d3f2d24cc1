using Acquit.Demonstration;
using Acquit.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquit.Tests.Demonstration;

/// <summary>One site with the programme loaded for a class of tests.</summary>
public sealed class LoadedDemonstration : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.Start();
        var loaded = await Site.Application.Services.GetRequiredService<LoadDemonstration>()
            .Handle(new Progress<int>(), CancellationToken.None);
        Assert.Empty(loaded.Match(_ => [], refusals => refusals));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
